/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { RequirementChoices } from '../../../tab/campaigns/requirement-choices'
import { draw } from '../stage'
import { CAMPAIGNS } from '../stand-in/campaign-samples'

test('several are chosen, and taken back', async () => {
  const change = jest.fn()
  const user = draw(<RequirementChoices label="Hva?" requirements={CAMPAIGNS.choices.requirements} chosen={['ethics-standard']} problem={undefined} onChange={change} />)
  await user.click(screen.getByRole('checkbox', { name: 'Personvern og informasjonssikkerhet' }))
  await user.click(screen.getByRole('checkbox', { name: 'Etisk standard' }))
  expect(change.mock.calls).toEqual([[['ethics-standard', 'privacy-security']], [[]]])
})

test('that none is chosen is said of the group, and the first of them is marked for the keyboard', () => {
  draw(<RequirementChoices label="Hva?" requirements={CAMPAIGNS.choices.requirements} chosen={[]} problem="Velg minst ett krav." onChange={() => undefined} />)
  expect(screen.getByRole('group', { name: 'Hva?', description: 'Velg minst ett krav.' })).toBeTruthy()
  expect(screen.getByRole('checkbox', { name: 'Etisk standard' }).getAttribute('aria-invalid')).toBe('true')
})
