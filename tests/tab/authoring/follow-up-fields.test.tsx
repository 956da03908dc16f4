/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { emptyFieldDraft, emptyFormDraft, type FormDraft } from '../../../core/publishing/form-draft'
import { FollowUpFields } from '../../../tab/authoring/follow-up-fields'
import { draw } from '../stage'

const everywhere = (text: string) => ({ nb: text, nn: text, en: text })
const RISK = { ...emptyFieldDraft('choice', 'risk'), label: everywhere('Risiko'), options: [{ optionId: 'low', label: everywhere('Lav') }, { optionId: 'high', label: everywhere('Høy') }] }

let form: FormDraft
function Built({ activities }: { activities: { requirementId: string; title: string }[] }) {
  const [current, setCurrent] = useState<FormDraft>({ ...emptyFormDraft(), fields: [RISK] })
  useEffect(() => {
    form = current
  })
  return <FollowUpFields form={current} activities={activities} onChange={setCurrent} />
}

test('when risk is high, another activity opens so many days after', async () => {
  const user = draw(<Built activities={[{ requirementId: 'documents', title: 'Gå gjennom dokumenter' }]} />)
  await user.click(screen.getByRole('button', { name: 'Legg til oppfølging' }))
  await user.selectOptions(screen.getByLabelText('Når åpnes den?'), 'risk')
  await user.click(screen.getByRole('checkbox', { name: 'Høy' }))
  await user.selectOptions(screen.getByLabelText('Åpner aktiviteten'), 'documents')
  const days = screen.getByLabelText('Frist så mange dager etter kvitteringen')
  await user.clear(days)
  await user.type(days, '14')
  expect(form.followUps).toEqual([{ when: { fieldId: 'risk', isOneOf: ['high'] }, requirementId: 'documents', inDays: 14 }])
})

test('where no activity can be opened, it says which one to make first', () => {
  draw(<Built activities={[]} />)
  expect(screen.getByText(/Lag den først/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Legg til oppfølging' })).toBeNull()
})
