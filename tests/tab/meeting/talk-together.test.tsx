/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { TalkTogether } from '../../../tab/meeting/talk-together'
import { sampleLesson } from '../../sample/sample-lesson'
import { draw } from '../stage'

test('shows what to talk about, and how, step by step', () => {
  draw(<TalkTogether lesson={sampleLesson()} />)
  expect(screen.getByRole('region', { name: 'Å snakke om' }).textContent).toContain('Hva gjør du når noen ber om penger?')
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Be én fortelle om en melding som var svindel.'])
})
