/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { ChoiceField, type ChoiceFieldProps } from '../../../tab/activity/choice-field'
import { emptyDraft, valueOf, type DraftValue } from '../../../tab/activity/sign-off-draft'
import { FORM } from '../stand-in/activity-samples'
import { draw } from '../stage'

const EMPTY = valueOf(emptyDraft(1, '2026-01-01'), 'none')
const find = (fieldId: string) => FORM.fields.find((each) => each.fieldId === fieldId) as ChoiceFieldProps['field']
const seen: DraftValue[] = []
function Filled({ fieldId, problem, begin = [] }: { fieldId: string; problem?: string; begin?: string[] }) {
  const [value, setValue] = useState({ ...EMPTY, optionIds: begin })
  seen.push(value)
  return <ChoiceField field={find(fieldId)} value={value} problem={problem} onChange={(change) => setValue({ ...value, ...change })} />
}
const last = () => seen.at(-1)?.optionIds

test('one of several: another choice takes its place', async () => {
  const user = draw(<Filled fieldId="risk" />)
  await user.click(screen.getByRole('radio', { name: 'Lav' }))
  await user.click(screen.getByRole('radio', { name: 'Høy' }))
  expect(last()).toEqual(['high'])
})

test('some of several: each can be taken back', async () => {
  const user = draw(<Filled fieldId="areas" />)
  expect(screen.getByRole('group', { name: 'Hvilke områder?', description: 'Du kan velge flere.' })).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: 'Gaver' }))
  await user.click(screen.getByRole('checkbox', { name: 'Innkjøp' }))
  await user.click(screen.getByRole('checkbox', { name: 'Gaver' }))
  expect(last()).toEqual(['purchases'])
})

test('a choice that is there no longer is not chosen, and a missing one is said', () => {
  draw(<Filled fieldId="risk" begin={['gone']} problem="Dette må fylles ut." />)
  expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([false, false])
  expect(screen.getByRole('alert').textContent).toBe('Dette må fylles ut.')
})
