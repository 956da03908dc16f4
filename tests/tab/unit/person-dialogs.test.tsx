/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { PERSON_TRAINING } from '../stand-in/leader-samples'
import { listViolations, openTab } from '../stage'
import { key, LEADER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

async function openPerson(answers: Overrides = {}) {
  const tab = openTab({ at: 'unit', answers: { me: () => LEADER, ...answers } })
  await tab.user.click(await screen.findByRole('button', { name: 'Detaljer om opplæring: Dmitri Ivanov' }))
  const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }))
  const sent = (question: string) => tab.standIn.asked.filter(({ name }) => name === question).map(({ input }) => input)
  return { ...tab, dialog, sent, list: await dialog('Opplæring og signatur for Dmitri Ivanov') }
}

test('an older completion is registered with its day and how one knows', async () => {
  const { user, list, dialog, sent } = await openPerson()
  await user.click(await list.findByRole('button', { name: 'Registrer fullført: Passord' }))
  const form = await dialog('Registrer fullført: Passord')
  fireEvent.change(form.getByLabelText(/Dagen den ble fullført/), { target: { value: '2025-11-11' } })
  await user.type(form.getByLabelText(/Hvordan vet du det/), 'Papirskjema')
  await user.click(form.getByRole('button', { name: 'Registrer' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent('registerCompletion')).toEqual([{ personId: 'p-dmitri-ivanov', obligationKey: key('8'), step: 0, completedOn: '2025-11-11', reason: 'Papirskjema' }])
  expect(screen.getByRole('status').textContent).toBe('Passord er registrert som fullført for Dmitri Ivanov.')
})

test.each([
  ['', 'Papirskjema', 'Velg dagen.'],
  ['2024-11-09', 'Papirskjema', 'Velg en dag fra 10. november 2024 og ikke fram i tid.'],
  ['2025-11-11', '', 'Skriv kort hvordan du vet det.'],
])('a registration for the day "%s" with the reason "%s" says what is missing', async (day, reason, said) => {
  const { user, list, dialog, sent } = await openPerson()
  await user.click(await list.findByRole('button', { name: 'Registrer fullført: Passord' }))
  const form = await dialog('Registrer fullført: Passord')
  fireEvent.change(form.getByLabelText(/Dagen den ble fullført/), { target: { value: day } })
  if (reason !== '') await user.type(form.getByLabelText(/Hvordan vet du det/), reason)
  await user.click(form.getByRole('button', { name: 'Registrer' }))
  expect(form.getByText(said)).toBeTruthy()
  expect(sent('registerCompletion')).toEqual([])
})

test('what was taken in a meeting by mistake is made void, and says what follows', async () => {
  const { user, list, dialog, sent } = await openPerson()
  await user.click(await list.findByRole('button', { name: 'Gjør ugyldig: Kjenn igjen svindel' }))
  const form = await dialog('Gjør registreringen ugyldig')
  expect(form.getByText(/Dmitri Ivanov må ta leksjonen/)).toBeTruthy()
  await user.type(form.getByLabelText(/Hva var feil/), 'Var ikke der')
  await user.click(form.getByRole('button', { name: 'Gjør ugyldig' }))
  await waitFor(() => expect(sent('voidRecord')).toEqual([{ personId: 'p-dmitri-ivanov', recordKey: key('7'), reason: 'Var ikke der' }]))
})

test('an exemption is given with a reason, and ended where there is one', async () => {
  const { user, list, dialog, sent, standIn } = await openPerson()
  await user.click(await list.findByRole('button', { name: 'Gi fritak: Personvern og informasjonssikkerhet' }))
  const form = await dialog('Fritak fra Personvern og informasjonssikkerhet for Dmitri Ivanov')
  await user.selectOptions(form.getByLabelText('Grunn'), 'Slutter snart')
  await user.type(form.getByLabelText(/Begrunnelse/), 'Siste dag fredag')
  const requirements = PERSON_TRAINING.requirements.map((requirement) => ({ ...requirement, exemption: { since: '2025-11-21', reasonCode: 'ends-soon' as const, reason: 'Siste dag fredag', byName: 'Kari Nordby' } }))
  standIn.change({ personTraining: () => ({ ...PERSON_TRAINING, requirements, logNumber: 101 }) })
  await user.click(form.getByRole('button', { name: 'Gi fritak' }))
  await waitFor(() => expect(sent('exempt')).toEqual([{ personId: 'p-dmitri-ivanov', requirementId: 'privacy-security', exempts: true, reasonCode: 'ends-soon', reason: 'Siste dag fredag' }]))
  await user.click(await screen.findByRole('button', { name: 'Detaljer om opplæring: Dmitri Ivanov' }))
  expect((await screen.findAllByText('Fritak fra 21. november 2025: Siste dag fredag (Kari Nordby)')).length).toBe(2)
  await user.click(screen.getByRole('button', { name: 'Avslutt fritaket: Personvern og informasjonssikkerhet' }))
  const ending = await dialog('Avslutt fritaket fra Personvern og informasjonssikkerhet for Dmitri Ivanov')
  await user.type(ending.getByLabelText(/Begrunnelse/), 'Ble likevel værende')
  await user.click(ending.getByRole('button', { name: 'Avslutt fritaket' }))
  await waitFor(() => expect(sent('exempt')).toHaveLength(2))
})

test('left halfway, one is back at the list, and from there at the page', async () => {
  const { user, list } = await openPerson()
  await user.click(await list.findByRole('button', { name: 'Registrer fullført: Passord' }))
  await user.keyboard('{Escape}')
  expect(await screen.findByRole('dialog', { name: 'Opplæring og signatur for Dmitri Ivanov' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Lukk' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('keeps what was written when the service refuses', async () => {
  const { user, list, dialog } = await openPerson({ registerCompletion: () => refusal('already-completed') })
  await user.click(await list.findByRole('button', { name: 'Registrer fullført: Passord' }))
  const form = await dialog('Registrer fullført: Passord')
  fireEvent.change(form.getByLabelText(/Dagen den ble fullført/), { target: { value: '2025-11-11' } })
  await user.type(form.getByLabelText(/Hvordan vet du det/), 'Papirskjema')
  await user.click(form.getByRole('button', { name: 'Registrer' }))
  expect(await form.findByText('Leksjonen er allerede fullført')).toBeTruthy()
  expect(form.getByLabelText<HTMLTextAreaElement>(/Hvordan vet du det/).value).toBe('Papirskjema')
})

test('leaves axe nothing to say', async () => {
  const { list } = await openPerson()
  await list.findByText('Passord')
  expect(await listViolations()).toEqual([])
})
