/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { STANDARD_PROMPT_RULES } from '../../../core/prompts/prompt-rules'
import { LadderFields } from '../../../tab/prompts/ladder-fields'
import { draw, pageText } from '../stage'

function Fields() {
  const [ladder, setLadder] = useState(STANDARD_PROMPT_RULES.ladder)
  return (
    <>
      <LadderFields path="ladder" ladder={ladder} onChange={setLadder} />
      <p>{JSON.stringify(ladder)}</p>
    </>
  )
}

test('reminders and fixed days are added and taken away, and nobody above is told when that is taken out', async () => {
  const user = draw(<Fields />)
  fireEvent.change(screen.getByLabelText('Påminnelse 1'), { target: { value: '10' } })
  await user.click(screen.getByRole('button', { name: 'Legg til en påminnelse' }))
  await user.click(screen.getByRole('button', { name: 'Fjern fast dag 2' }))
  await user.click(screen.getByRole('button', { name: 'Legg til en fast dag' }))
  await user.click(screen.getByRole('checkbox', { name: 'Si fra til leder over, bare med tall' }))
  fireEvent.change(screen.getByLabelText('Dager etter fristen før lederen får vite det'), { target: { value: '3' } })
  expect(pageText()).toContain(JSON.stringify({ remindAfterDays: [10, 21, 28], yearlyOn: ['03-01', '03-01'], leaderAfterDays: 3 }))
})
