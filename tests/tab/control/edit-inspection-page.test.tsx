/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

const UNITS: Overrides['organisationParts'] = () => ({ units: [{ unitId: 'u-kindergarten', name: 'Solbakken barnehage', level: 'workplace' }, { unitId: 'u-school', name: 'Fjordvik skole', level: 'workplace' }], roles: [] })
const open = (at: string, answers: Overrides = {}) => {
  const tab = openTab({ at, answers: { me: () => CONTROLLER, organisationParts: UNITS, ...answers } })
  return { ...tab, sent: () => tab.standIn.asked.filter(({ name }) => name === 'saveInspection').map(({ input }) => input as { inspection: Record<string, unknown>; revision: number }) }
}
const setDay = (element: HTMLElement, value: string) => fireEvent.change(element, { target: { value } })

async function fillIn(user: ReturnType<typeof open>['user']) {
  await user.type(await screen.findByLabelText(/^Myndighet eller revisor/), 'Brannvesenet')
  await user.type(screen.getByLabelText(/^Tittel/), 'Rømning')
  setDay(screen.getByLabelText(/^Dato for tilsynet/), '2025-09-21')
  await user.selectOptions(screen.getByLabelText(/^Legg til enhet/), 'Solbakken barnehage')
}

test('what is written is sent as the first revision, its new findings without ids', async () => {
  const { user, sent } = open('edit-inspection')
  await fillIn(user)
  await user.click(screen.getByRole('button', { name: 'Legg til funn' }))
  const finding = within(screen.getByRole('group', { name: 'Funn 1' }))
  await user.type(finding.getByLabelText(/^Hva ble funnet/), 'Rydd rømningsveien')
  setDay(finding.getByLabelText(/^Frist/), '2025-12-01')
  await user.click(screen.getByRole('button', { name: 'Lagre' }))
  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()[0]).toMatchObject({
    revision: 1,
    inspection: { inspectionKind: 'supervision', by: 'Brannvesenet', title: 'Rømning', heldOn: '2025-09-21', unitIds: ['u-kindergarten'], findings: [{ findingClass: 'order', text: 'Rydd rømningsveien', unitId: 'u-kindergarten', dueOn: '2025-12-01' }] },
  })
  expect(sent()[0]?.inspection['inspectionId']).toMatch(/^[0-9a-f]{18}$/)
  await waitFor(() => expect(window.location.hash).toMatch(/^#\/inspections\/[0-9a-f]{18}$/))
})

test('what is missing is marked, the keyboard is brought there, and nothing is sent', async () => {
  const { user, sent } = open('edit-inspection')
  await user.click(await screen.findByRole('button', { name: 'Legg til funn' }))
  await user.click(screen.getByRole('button', { name: 'Lagre' }))
  expect(screen.getAllByText('Dette må fylles ut.').length).toBeGreaterThan(4)
  expect(document.activeElement).toBe(screen.getByLabelText(/^Myndighet eller revisor/))
  expect(sent()).toEqual([])
})

test('what the service knows better stands at its field, and what was written stays', async () => {
  const { user } = open('edit-inspection', { saveInspection: () => refusal('not-ready', [{ path: 'unitIds.0', problem: 'unknown-unit' }]) })
  await fillIn(user)
  await user.click(screen.getByRole('button', { name: 'Lagre' }))
  expect(await screen.findByText('Enheten finnes ikke.')).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>(/^Tittel/).value).toBe('Rømning')
})

test('a revision keeps the ids, and what was signed off can neither be taken away nor closed again', async () => {
  const { user, sent } = open('edit-inspection/i-labour')
  await findHeading('Endre «Vold og trusler»')
  const first = within(await screen.findByRole('group', { name: 'Funn 1' }))
  expect(first.getByText('Enheten har kvittert ut dette funnet. Det blir stående.')).toBeTruthy()
  expect(first.queryByRole('button')).toBeNull()
  expect(first.queryByLabelText('Lukket')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Fjern funn 3' }))
  setDay(screen.getByLabelText(/^Avsluttet/), '2025-11-20')
  await user.click(screen.getByRole('button', { name: 'Lagre' }))
  await waitFor(() => expect(sent()).toMatchObject([{ revision: 3, inspection: { closedOn: '2025-11-20', findings: [{ findingId: 'f1' }, { findingId: 'f2' }] } }]))
  expect((sent()[0]?.inspection['findings'] as object[])[0]).not.toHaveProperty('closedOn')
})

test('when somebody else was first, it is told', async () => {
  const { user } = open('edit-inspection/i-labour', { saveInspection: () => refusal('out-of-date') })
  await findHeading('Endre «Vold og trusler»')
  await user.click(await screen.findByRole('button', { name: 'Lagre' }))
  expect(await screen.findByText('Det er kommet noe nytt i mellomtiden')).toBeTruthy()
})

test('a unit can be taken out again', async () => {
  const { user } = open('edit-inspection')
  await fillIn(user)
  await user.click(screen.getByRole('button', { name: 'Fjern Solbakken barnehage' }))
  expect(screen.queryByRole('button', { name: 'Fjern Solbakken barnehage' })).toBeNull()
})

testAccess({ at: 'edit-inspection/i-labour', person: CONTROLLER, answers: { organisationParts: UNITS } }, (words) => screen.findByRole('button', { name: words.inspections.edit.save }))
