/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { PresentField, type PresentFieldProps } from '../../../tab/activity/present-field'
import { emptyDraft, valueOf, type DraftValue } from '../../../tab/activity/sign-off-draft'
import { COLLEAGUES, FORM } from '../stand-in/activity-samples'
import { draw } from '../stage'

const FIELD = FORM.fields.find(({ kind }) => kind === 'present') as PresentFieldProps['field']
const seen: DraftValue[] = []
function Filled(props: Partial<Pick<PresentFieldProps, 'colleagues' | 'problem' | 'isOfOthers'>>) {
  const [value, setValue] = useState(valueOf(emptyDraft(1, '2026-01-01'), 'none'))
  seen.push(value)
  return <PresentField field={FIELD} colleagues={COLLEAGUES} problem={undefined} isOfOthers={false} {...props} value={value} onChange={(change) => setValue({ ...value, ...change })} />
}

test('those of the unit are ticked by name, others are counted', async () => {
  const user = draw(<Filled />)
  await user.click(screen.getByRole('button', { name: 'Kryss av alle' }))
  await user.click(screen.getByRole('checkbox', { name: 'Eva Dahl' }))
  await user.type(screen.getByRole('textbox', { name: 'Andre som var der (antall)' }), '12')
  expect(seen.at(-1)?.personIds).toHaveLength(COLLEAGUES.length - 1)
  expect(seen.at(-1)?.others).toBe('12')
  expect(screen.getByRole('status').textContent).toBe('7 er krysset av')
})

test('what is wrong with the number stands at the number, what is missing at the people', () => {
  draw(<Filled problem="Skriv et tall." isOfOthers />)
  expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByRole('checkbox', { name: 'Eva Dahl' }).hasAttribute('aria-invalid')).toBe(false)
})

test('where there is nobody to tick, the number is what is missing', () => {
  draw(<Filled colleagues={[]} problem="Dette må fylles ut." />)
  expect(screen.getByText('Det er ingen å krysse av her.')).toBeTruthy()
  expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true')
})
