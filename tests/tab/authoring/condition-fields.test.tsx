/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { emptyFieldDraft, type ConditionDraft } from '../../../core/publishing/form-draft'
import { ConditionFields } from '../../../tab/authoring/condition-fields'
import { draw } from '../stage'

const everywhere = (text: string) => ({ nb: text, nn: text, en: text })
const RISK = { ...emptyFieldDraft('choice', 'risk'), label: everywhere('Risiko'), options: [{ optionId: 'low', label: everywhere('Lav') }, { optionId: 'high', label: everywhere('Høy') }] }

let condition: ConditionDraft
function Built({ from }: { from: ConditionDraft }) {
  const [current, setCurrent] = useState(from)
  useEffect(() => {
    condition = current
  })
  return <ConditionFields label="Når?" path="when" condition={current} choices={[RISK]} onChange={setCurrent} />
}

test('always, or when a choice has one of some answers', async () => {
  const user = draw(<Built from={{ fieldId: '', isOneOf: [] }} />)
  await user.selectOptions(screen.getByLabelText('Når?'), 'risk')
  await user.click(screen.getByRole('checkbox', { name: 'Lav' }))
  await user.click(screen.getByRole('checkbox', { name: 'Høy' }))
  await user.click(screen.getByRole('checkbox', { name: 'Lav' }))
  expect(condition).toEqual({ fieldId: 'risk', isOneOf: ['high'] })
  await user.selectOptions(screen.getByLabelText('Når?'), '')
  expect(condition).toEqual({ fieldId: '', isOneOf: [] })
})

test('a question that is gone is still seen, so that it can be mended', () => {
  draw(<Built from={{ fieldId: 'gone', isOneOf: ['x'] }} />)
  expect(screen.getByLabelText<HTMLSelectElement>('Når?').value).toBe('gone')
})
