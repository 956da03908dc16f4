/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { STANDARD_PROMPT_RULES } from '../../../core/prompts/prompt-rules'
import { RulesProblems } from '../../../tab/prompts/rules-problems'
import { WindowFields } from '../../../tab/prompts/window-fields'
import { draw, pageText } from '../stage'

function Fields() {
  const [hours, setWindow] = useState(STANDARD_PROMPT_RULES.hours)
  return (
    <RulesProblems problems={[{ path: 'hours.untilHour', problem: 'before-start' }, { path: 'hours.weekdays', problem: 'missing' }]}>
      <WindowFields path="hours" hours={hours} onChange={setWindow} />
      <p>{JSON.stringify(hours)}</p>
    </RulesProblems>
  )
}

test('days, hours and holidays are chosen, and what is wrong stands where it is', async () => {
  const user = draw(<Fields />)
  await user.click(screen.getByRole('checkbox', { name: 'lørdag' }))
  await user.click(screen.getByRole('checkbox', { name: 'mandag' }))
  await user.selectOptions(screen.getByLabelText('Fra klokka'), '09:00')
  await user.selectOptions(screen.getByLabelText(/^Til klokka/), '20:00')
  await user.click(screen.getByRole('checkbox', { name: 'Send også på helligdager' }))
  expect(pageText()).toContain(JSON.stringify({ weekdays: [2, 3, 4, 5, 6], fromHour: 9, untilHour: 20, onPublicHolidays: true }))
  expect(screen.getByText('Slutten er før starten.')).toBeTruthy()
  expect(screen.getByText('Dette må fylles ut.')).toBeTruthy()
})
