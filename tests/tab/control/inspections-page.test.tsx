/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { REGISTER } from '../stand-in/control-samples'
import { AUDITOR_FROM_OUTSIDE, CONTROLLER, LEADER } from '../stand-in/samples'

test('the register shows each inspection with its figures and how it stands', async () => {
  openTab({ at: 'inspections', answers: { me: () => CONTROLLER } })
  const table = within(await screen.findByRole('table', { name: 'Tilsyn og revisjoner' }))
  expect(table.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['Vold og trusler', 'ISO 14001'])
  expect(table.getByText('Over fristen')).toBeTruthy()
  expect(table.getByText('2 pålegg, 1 observasjon')).toBeTruthy()
  expect(table.getByText('Ingen funn')).toBeTruthy()
  expect(screen.getByText('2 tilsyn og revisjoner')).toBeTruthy()
  expect(screen.getByText('1 lukket, 1 over fristen')).toBeTruthy()
})

test('each choice narrows what is asked for', async () => {
  const { user, standIn } = openTab({ at: 'inspections', answers: { me: () => CONTROLLER } })
  await user.selectOptions(await screen.findByLabelText('År'), '2025')
  await user.selectOptions(screen.getByLabelText('Status'), 'Over fristen')
  await waitFor(() => expect(standIn.asked.filter(({ name }) => name === 'inspections').at(-1)?.input).toEqual({ year: 2025, state: 'overdue' }))
  await user.selectOptions(screen.getByLabelText('År'), 'Alle')
  await waitFor(() => expect(standIn.asked.filter(({ name }) => name === 'inspections').at(-1)?.input).toEqual({ state: 'overdue' }))
})

test('a controller enters, reads in and draws; an auditor sees; a leader only the register', async () => {
  const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  openTab({ at: 'inspections', answers: { me: () => CONTROLLER } })
  await screen.findByRole('table', { name: 'Tilsyn og revisjoner' })
  await waitFor(() => expect(headings()).toEqual(['Tall', 'Registeret', 'Les inn fra fil', 'Stikkprøver']))
  expect(screen.getByRole('link', { name: 'Registrer tilsyn eller revisjon' }).getAttribute('href')).toBe('#/edit-inspection')
})

test.each([
  ['an auditor', AUDITOR_FROM_OUTSIDE, ['Tall', 'Registeret', 'Stikkprøver']],
  ['a leader', LEADER, ['Tall', 'Registeret']],
])('%s sees what is theirs to see', async (_, person, expected) => {
  openTab({ at: 'inspections', answers: { me: () => person, inspections: () => ({ ...REGISTER, mayWrite: false }) } })
  await screen.findByRole('table', { name: 'Tilsyn og revisjoner' })
  await waitFor(() => expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(expected))
  expect(screen.queryByRole('link', { name: 'Registrer tilsyn eller revisjon' })).toBeNull()
})

test('an empty register says so', async () => {
  openTab({ at: 'inspections', answers: { me: () => LEADER, inspections: () => ({ ...REGISTER, inspections: [], mayWrite: false }) } })
  await findHeading('Tilsyn og revisjon')
  expect(await screen.findByText('Ingen tilsyn eller revisjoner her.')).toBeTruthy()
})

testAccess({ at: 'inspections', person: CONTROLLER }, async (words) => {
  await screen.findByRole('table', { name: words.inspections.list.caption })
  await screen.findByRole('table', { name: words.spotChecks.caption })
})
