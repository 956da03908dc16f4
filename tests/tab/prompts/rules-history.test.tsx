/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { RulesHistory } from '../../../tab/prompts/rules-history'
import { draw } from '../stage'
import { PROMPT_RULES } from '../stand-in/campaign-samples'

test('each change tells who made it, why, and whether everything stood still', () => {
  draw(<RulesHistory changes={PROMPT_RULES.changes} />)
  const [latest, first] = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(latest).toMatch(/^Versjon 2Feilen er rettetAnne Lie, 3\. november 2025/)
  expect(first).toMatch(/^Versjon 1, alt stoppetNoe var feil/)
})

test('without a change the rules are those that come along', () => {
  draw(<RulesHistory changes={[]} />)
  expect(screen.getByText('Reglene er de som Kvitter kommer med.')).toBeTruthy()
})
