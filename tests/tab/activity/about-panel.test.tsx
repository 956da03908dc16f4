/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { AboutPanel, GuidancePanel } from '../../../tab/activity/about-panel'
import { activityOf, task } from '../stand-in/activity-samples'
import { draw, pageText } from '../stage'

test('without anybody who answers for it, says what must happen; without a basis, none is named', () => {
  draw(<AboutPanel shown={activityOf({ answererNames: [], basis: [] })} />)
  expect(pageText()).toContain('Ingen ennå. Kommunen må sette inn en leder.')
  expect(screen.queryByRole('heading', { name: 'Grunnlag' })).toBeNull()
})

test('guidance is Markdown, drawn as text that anybody might have written', () => {
  draw(<GuidancePanel shown={activityOf({ guidance: { nb: 'Les **nøye** <script>x</script> [her](javascript:alert(1))', nn: '', en: '' } })} />)
  expect(screen.getByText('nøye').tagName).toBe('STRONG')
  expect([document.querySelector('section script'), screen.queryByRole('link')]).toEqual([null, null])
})

test('a system without an address is named, and one without guidance has no panel', () => {
  const { guidance: _, ...bare } = activityOf()
  draw(<GuidancePanel shown={{ ...bare, task: task({ state: 'shown-only' }) }} />)
  expect(pageText()).toContain('Dette gjøres i et annet system, og du skal ikke kvittere her.')
  draw(<GuidancePanel shown={bare} />)
  expect(screen.getAllByRole('region')).toHaveLength(1)
})
