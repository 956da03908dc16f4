/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react'
import { RulesFields } from '../../../tab/prompts/rules-fields'
import { draw } from '../stage'
import { PROMPT_RULES } from '../stand-in/campaign-samples'

test('each part changes only its own of the rules', async () => {
  const [change, changeWeeks] = [jest.fn(), jest.fn()]
  const user = draw(<RulesFields rules={PROMPT_RULES.rules} choices={PROMPT_RULES.choices} onChange={change} onQuietWeeks={changeWeeks} />)
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Hvor ofte', 'Når på dagen', 'Grupper med egne tider', 'Dager uten påminnelser', 'Når noe ikke blir gjort', 'Grenser'])
  fireEvent.change(screen.getByLabelText(/^Spre sendingen/), { target: { value: '45' } })
  await user.click(screen.getByRole('checkbox', { name: 'Ingen påminnelser i fellesferien' }))
  expect(change.mock.calls).toEqual([[{ spreadMinutes: 45 }]])
  expect(changeWeeks.mock.calls).toEqual([[undefined]])
})
