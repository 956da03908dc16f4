/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { RefusedError } from '../../../tab/api/problem'
import { refusedField } from '../../../tab/organisation/deed-dialog'
import { listViolations, openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

async function openDialog(button: string, answers: Overrides = {}) {
  const tab = openTab({ at: 'organisation', answers: { me: () => CONTROLLER, ...answers } })
  await tab.user.selectOptions(await screen.findByLabelText('Enhet'), 'Bakken skole')
  await tab.user.click(await screen.findByRole('button', { name: button }))
  const dialog = within(await screen.findByRole('dialog'))
  const setDay = (label: RegExp, value: string) => fireEvent.change(dialog.getByLabelText(label), { target: { value } })
  const save = () => tab.user.click(dialog.getByRole('button', { name: 'Lagre' }))
  const sent = () => tab.standIn.asked.filter(({ name }) => name === 'changeOrganisation').map(({ input }) => input)
  return { ...tab, dialog, setDay, save, sent }
}

test('an acting leader is set from a day until another', async () => {
  const { user, dialog, setDay, save, sent } = await openDialog('Sett leder')
  expect(await listViolations()).toEqual([])
  await user.type(dialog.getByLabelText(/Ansattnummer/), ' 4711 ')
  setDay(/Fra og med/, '2025-12-01')
  setDay(/Til og med/, '2026-03-31')
  await save()
  await waitFor(() => expect(sent()).toEqual([{ deed: 'set-leader', unitId: 'u-1', personId: '4711', acting: true, startsOn: '2025-12-01', endsOn: '2026-03-31' }]))
  expect(await screen.findByText('Endringen for Bakken skole er lagret.', { selector: 'p' })).toBeTruthy()
})

test('a role is given', async () => {
  const { user, dialog, setDay, save, sent } = await openDialog('Gi rolle')
  await user.type(dialog.getByLabelText(/Ansattnummer/), '4711')
  await user.selectOptions(dialog.getByLabelText('Rolle'), 'verneombud')
  setDay(/Fra og med/, '2025-12-01')
  await save()
  await waitFor(() => expect(sent()).toEqual([{ deed: 'give-role', unitId: 'u-1', role: 'safety-representative', personId: '4711', startsOn: '2025-12-01' }]))
})

test('an object is entered', async () => {
  const { user, dialog, setDay, save, sent } = await openDialog('Legg inn objekt')
  await user.type(dialog.getByLabelText(/Nummer/), 'K-7')
  await user.type(dialog.getByLabelText(/Tittel/), 'Renhold')
  await user.selectOptions(dialog.getByLabelText('Slag'), 'risikogruppe')
  setDay(/Fra og med/, '2025-12-01')
  await save()
  await waitFor(() => expect(sent()).toEqual([{ deed: 'enter-object', objectId: 'K-7', objectKind: 'risk-group', unitId: 'u-1', title: 'Renhold', effectiveOn: '2025-12-01' }]))
})

test('nothing is sent before what must be filled in is, and every field says what it lacks', async () => {
  const { dialog, setDay, save, sent } = await openDialog('Legg inn objekt')
  setDay(/Fra og med/, '')
  await save()
  for (const said of ['Bruk bokstaver, tall, punktum og strek, høyst 32 tegn.', 'Skriv en tittel.', 'Velg dagen.']) expect(dialog.getByText(said)).toBeTruthy()
  expect(sent()).toEqual([])
})

test('somebody unknown is told in the field of the number', async () => {
  const { user, dialog, save } = await openDialog('Sett leder', { changeOrganisation: () => refusal('bad-input', [{ path: 'personId', problem: 'not-employed' }]) })
  await user.type(dialog.getByLabelText(/Ansattnummer/), '1')
  await save()
  expect(await dialog.findByText('Personen er ikke ansatt den dagen.')).toBeTruthy()
  expect(dialog.queryByRole('alert')?.textContent ?? '').not.toContain('Noe er ikke fylt ut riktig')
})

test('only a refusal of a field names one', () => {
  expect(refusedField(null)).toBeUndefined()
  expect(refusedField(new Error('x'))).toBeUndefined()
  expect(refusedField(new RefusedError({ code: 'bad-input', reference: 'r', fields: [{ path: 'endsOn', problem: 'before-start' }] }))).toEqual({ path: 'endsOn', problem: 'before-start' })
})
