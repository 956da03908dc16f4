/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { STANDARD_PROMPT_RULES, type PromptRules } from '../../../core/prompts/prompt-rules'
import { OwnLadders } from '../../../tab/prompts/own-ladders'
import { draw, pageText } from '../stage'
import { PROMPT_RULES } from '../stand-in/campaign-samples'

function Fields() {
  const [ladders, setLadders] = useState<PromptRules['ladders']>([])
  return (
    <>
      <OwnLadders ladder={STANDARD_PROMPT_RULES.ladder} ladders={ladders} requirements={PROMPT_RULES.choices.requirements} onChange={setLadders} />
      <p>{JSON.stringify(ladders)}</p>
    </>
  )
}

test('a requirement gets a ladder of its own, which begins as that of the others', async () => {
  const user = draw(<Fields />)
  await user.selectOptions(screen.getByLabelText('Legg til et krav'), 'Etisk standard')
  const own = within(screen.getByRole('region', { name: 'Stigen for Etisk standard' }))
  fireEvent.change(own.getByLabelText('Påminnelse 1'), { target: { value: '3' } })
  expect(pageText()).toContain('[{"requirementId":"ethics-standard","ladder":{"remindAfterDays":[3,21]')
  expect(within(screen.getByLabelText('Legg til et krav')).queryByText('Etisk standard')).toBeNull()
  await user.click(own.getByRole('button', { name: 'Fjern egen stige for Etisk standard' }))
  expect(pageText()).toContain('Alle krav følger det samme.')
})
