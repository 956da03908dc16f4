/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { SignOffFields } from '../../../tab/activity/sign-off-fields'
import { emptyDraft } from '../../../tab/activity/sign-off-draft'
import { FORM, SHORT_FORM } from '../stand-in/activity-samples'
import { draw } from '../stage'

const DAYS = { earliest: '2026-01-01', today: '2026-03-02' }
function Fields({ form = FORM, problem = '' }: { form?: typeof FORM; problem?: string }) {
  const [draft, setDraft] = useState(emptyDraft(1, DAYS.today))
  const editing = { draft, files: [], wasKept: false, change: setDraft, changeFiles: () => undefined, forget: () => undefined }
  return <SignOffFields form={form} editing={editing} colleagues={[]} days={DAYS} problems={problem === '' ? [] : [{ path: 'doneOn', problem }]} />
}

test('whether it is relevant is asked only where it may be not', () => {
  draw(<Fields form={SHORT_FORM} />)
  expect(screen.queryByRole('radio')).toBeNull()
})

test('what is not relevant was judged, not done', async () => {
  const user = draw(<Fields />)
  expect(screen.getByLabelText(/Dagen det ble gjort/)).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Ikke relevant, fordi …' }))
  expect(screen.getByLabelText(/Dagen dette ble vurdert/)).toBeTruthy()
  expect(screen.queryByRole('textbox', { name: 'Merknader' })).toBeNull()
})

test('a day that is wrong says from when', () => {
  draw(<Fields problem="too-early" />)
  expect(screen.getByText('Velg en dag fra 1. januar 2026 og ikke fram i tid.')).toBeTruthy()
})
