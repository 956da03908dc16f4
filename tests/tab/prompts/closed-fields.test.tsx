/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import type { PromptRules } from '../../../core/prompts/prompt-rules'
import { ClosedFields } from '../../../tab/prompts/closed-fields'
import { draw, pageText } from '../stage'
import { PROMPT_RULES } from '../stand-in/campaign-samples'

function Fields() {
  const [closed, setClosed] = useState<PromptRules['closed']>([])
  return (
    <>
      <ClosedFields closed={closed} units={PROMPT_RULES.choices.units} onChange={setClosed} />
      <p>{JSON.stringify(closed)}</p>
    </>
  )
}

test('a school holiday counts for the units that are chosen, and for everybody when none is', async () => {
  const user = draw(<Fields />)
  await user.click(screen.getByRole('button', { name: 'Legg til en periode' }))
  const period = within(screen.getByRole('group', { name: 'Periode 1' }))
  await user.type(period.getByLabelText('Navn på perioden'), 'Vinterferie')
  fireEvent.change(period.getByLabelText('Første dag'), { target: { value: '2026-02-16' } })
  fireEvent.change(period.getByLabelText('Siste dag'), { target: { value: '2026-02-20' } })
  await user.type(period.getByLabelText('Gjelder enhetene'), 'skole')
  await user.click(period.getByRole('button', { name: 'Legg til Fjordvik skole' }))
  expect(pageText()).toContain(JSON.stringify([{ title: 'Vinterferie', from: '2026-02-16', to: '2026-02-20', unitIds: ['u-school'] }]))
  await user.click(period.getByRole('button', { name: 'Fjern Fjordvik skole' }))
  expect(pageText()).toContain(JSON.stringify([{ title: 'Vinterferie', from: '2026-02-16', to: '2026-02-20' }]))
  await user.click(period.getByRole('button', { name: 'Fjern periode 1' }))
  expect(screen.getByText('Ingen perioder er stengt.')).toBeTruthy()
})
