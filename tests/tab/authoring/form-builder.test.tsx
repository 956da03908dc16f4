/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { emptyFormDraft, type FormDraft } from '../../../core/publishing/form-draft'
import type { FieldProblem } from '../../../core/publishing/field-problem'
import { FormBuilder } from '../../../tab/authoring/form-builder'
import { EditingProvider } from '../../../tab/rules/editing'
import { draw } from '../stage'

let form: FormDraft
function Built({ from, problems, isWrittenOnce }: { from: FormDraft; problems: FieldProblem[]; isWrittenOnce: boolean }) {
  const [current, setCurrent] = useState(from)
  useEffect(() => {
    form = current
  })
  return (
    <EditingProvider problems={problems} language="nb" isWrittenOnce={isWrittenOnce}>
      <FormBuilder form={current} onChange={setCurrent} />
    </EditingProvider>
  )
}
const open = (from = emptyFormDraft(), problems: FieldProblem[] = [], isWrittenOnce = false) => draw(<Built from={from} problems={problems} isWrittenOnce={isWrittenOnce} />)

async function addField(user: ReturnType<typeof draw>, label: string, kind: string) {
  await user.selectOptions(screen.getByLabelText('Svaret er'), kind)
  await user.type(screen.getByLabelText('Nytt spørsmål'), label)
  await user.click(screen.getByRole('button', { name: 'Legg til spørsmål' }))
}
async function addOption(user: ReturnType<typeof draw>, label: string) {
  await user.type(screen.getByLabelText('Nytt svarvalg'), `${label}{Enter}`)
}

test('a question is named once after its first words, and keeps the name when they change', async () => {
  const user = open()
  await addField(user, 'Høy risiko?', 'confirm')
  expect(form.fields).toMatchObject([{ kind: 'confirm', fieldId: 'hoy-risiko', label: { nb: 'Høy risiko?', nn: '' } }])
  await user.clear(screen.getByLabelText('Spørsmålet, bokmål'))
  await user.type(screen.getByLabelText('Spørsmålet, bokmål'), 'Noe annet')
  expect(form.fields).toMatchObject([{ fieldId: 'hoy-risiko', label: { nb: 'Noe annet' } }])
  await addField(user, 'Høy risiko?', 'text')
  expect(form.fields.map(({ fieldId }) => fieldId)).toEqual(['hoy-risiko', 'hoy-risiko-2'])
})

test('a choice has answers, and a later question may hang on them', async () => {
  const user = open()
  await addField(user, 'Risiko', 'choice')
  await addOption(user, 'Lav')
  await addOption(user, 'Høy')
  await addField(user, 'Hvorfor', 'text')
  await user.selectOptions(screen.getByLabelText('Når spørres det?'), 'risiko')
  await user.click(screen.getByRole('checkbox', { name: 'Høy' }))
  expect(form.fields[1]).toMatchObject({ askedWhen: { fieldId: 'risiko', isOneOf: ['hoy'] } })
  expect(screen.getByText('Tekst, må besvares, bare når «Risiko» er Høy')).toBeTruthy()
  expect(screen.getByText('Valg (Lav, Høy), må besvares')).toBeTruthy()
  const first = within(screen.getByRole('group', { name: 'Spørsmål 1: Risiko' }))
  await user.click(first.getByRole('button', { name: 'Fjern spørsmål 1: risiko' }))
  expect(form.fields).toMatchObject([{ fieldId: 'hvorfor', askedWhen: { fieldId: '', isOneOf: [] } }])
})

test('questions are put in another order with buttons', async () => {
  const user = open()
  await addField(user, 'En', 'text')
  await addField(user, 'To', 'text')
  await user.click(screen.getByRole('button', { name: 'Flytt spørsmål 2: to opp' }))
  expect(form.fields.map(({ fieldId }) => fieldId)).toEqual(['to', 'en'])
})

test('a number may have bounds, and nought is one', async () => {
  const user = open()
  await addField(user, 'Antall', 'number')
  await user.type(screen.getByLabelText('Minst'), '0')
  await user.type(screen.getByLabelText('Høyst'), '40')
  expect(form.fields).toMatchObject([{ least: 0, most: 40 }])
  await user.clear(screen.getByLabelText('Minst'))
  expect(form.fields[0]).not.toHaveProperty('least')
})

test('what is wrong opens by itself, and nothing is added without words', async () => {
  const field = { kind: 'text' as const, fieldId: 'a', label: { nb: 'A', nn: '', en: '' }, help: { nb: '', nn: '', en: '' }, isRequired: true, askedWhen: { fieldId: '', isOneOf: [] }, isMultiple: false, options: [] }
  const user = open({ ...emptyFormDraft(), fields: [field] }, [{ path: 'form.fields.0.label.nn', problem: 'empty' }])
  expect(screen.getByText('Feltet er tomt.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Legg til spørsmål' }))
  expect(screen.getByText('Skriv først.')).toBeTruthy()
  expect(form.fields).toHaveLength(1)
})

test('a leader writes once for all three languages', async () => {
  const user = open(emptyFormDraft(), [], true)
  await addField(user, 'Er det ryddig?', 'confirm')
  expect(form.fields).toMatchObject([{ label: { nb: 'Er det ryddig?', nn: 'Er det ryddig?', en: 'Er det ryddig?' } }])
  expect(screen.queryByLabelText('Spørsmålet, bokmål')).toBeNull()
})
