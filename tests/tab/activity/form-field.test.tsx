/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { FormField } from '../../../tab/activity/form-field'
import { emptyDraft, valueOf, withValue } from '../../../tab/activity/sign-off-draft'
import { COLLEAGUES, FORM } from '../stand-in/activity-samples'
import { draw, listViolations } from '../stage'

function Whole({ problem }: { problem?: string }) {
  const [draft, setDraft] = useState(emptyDraft(1, '2026-01-01'))
  return FORM.fields.map((field) => (
    <FormField
      key={field.fieldId}
      field={field}
      value={valueOf(draft, field.fieldId)}
      problem={problem}
      isOfOthers={false}
      colleagues={COLLEAGUES}
      files={[]}
      onChange={(change) => setDraft((before) => withValue(before, field.fieldId, change))}
      onFiles={() => undefined}
    />
  ))
}

test('each kind of question is drawn as what it is', async () => {
  const user = draw(<Whole />)
  await user.click(screen.getByRole('checkbox', { name: /Vi har snakket om det/ }))
  await user.type(screen.getByRole('textbox', { name: 'Merknader' }), 'Greit')
  await user.type(screen.getByLabelText('Dagen dere møttes'), '2026-02-01')
  await user.type(screen.getByRole('textbox', { name: 'Timer brukt' }), '3,')
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Vi har snakket om det/ }).checked).toBe(true)
  expect(screen.getByLabelText<HTMLInputElement>('Dagen dere møttes').value).toBe('2026-02-01')
  // What is half a number is not thrown away while somebody types.
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Timer brukt' }).value).toBe('3,')
  expect(screen.getByText('5 av 2 000 tegn')).toBeTruthy()
  expect(screen.getByText('Et tall fra 1 til 40.')).toBeTruthy()
  expect([...screen.getAllByRole('radio'), screen.getByRole('group', { name: 'Referat' })]).toHaveLength(3)
})

test('each can be marked as wrong, and nothing of it is against access', async () => {
  draw(
    <main>
      <Whole problem="Dette må fylles ut." />
    </main>,
  )
  expect(screen.getAllByText('Dette må fylles ut.')).toHaveLength(FORM.fields.length)
  expect(document.querySelectorAll('[aria-invalid="true"]').length).toBeGreaterThanOrEqual(FORM.fields.length)
  expect(await listViolations()).toEqual([])
})
