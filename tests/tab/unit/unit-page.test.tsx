/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { LEADER, UNIT } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

const asLeader = { me: () => LEADER }
const unitsAsked = ({ standIn }: ReturnType<typeof openTab>) => standIn.asked.filter(({ name }) => name === 'unitPeople').map(({ input }) => input)

test('shows the first of the own units until another is chosen', async () => {
  const tab = openTab({ at: 'unit', answers: asLeader })
  await findHeading('Solbakken barnehage')
  await tab.user.selectOptions(await screen.findByRole('combobox', { name: 'Velg enhet' }), 'Fjordvik skole')
  expect(window.location.hash).toBe('#/unit/u-school')
  expect(unitsAsked(tab)).toEqual([{ unitId: 'u-kindergarten' }, { unitId: 'u-school' }])
})

test('a link may lead to a department below', async () => {
  const tab = openTab({ at: 'unit/u-nursery', answers: { ...asLeader, unitPeople: () => ({ ...UNIT, unitId: 'u-nursery', name: 'Småbarn' }) } })
  await findHeading('Småbarn')
  expect((await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Velg enhet' })).value).toBe('u-nursery')
  expect(unitsAsked(tab)).toEqual([{ unitId: 'u-nursery' }])
})

test('says when a unit is not one of the own', async () => {
  openTab({ at: 'unit/u-other', answers: { ...asLeader, unitPeople: () => refusal('forbidden') } })
  expect((await screen.findByRole('alert')).textContent).toContain('Du har ikke tilgang til dette')
})

test('leads to the figures of the same unit', async () => {
  openTab({ at: 'unit', answers: asLeader })
  expect((await screen.findByRole('link', { name: 'Se tallene for enheten' })).getAttribute('href')).toBe('#/overview/u-kindergarten')
})

test('an ethics guide sees what to talk about, and nobody by name', async () => {
  const guide = { ...LEADER, ledUnits: [], guidedUnits: [{ unitId: 'u-kindergarten', name: 'Solbakken barnehage' }] }
  const tab = openTab({ at: 'unit', answers: { me: () => guide } })
  expect(await screen.findByRole('region', { name: 'Leksjoner å snakke om' })).toBeTruthy()
  expect(unitsAsked(tab)).toEqual([])
  expect(screen.queryByRole('table')).toBeNull()
})

testAccess({ at: 'unit', person: LEADER }, () => screen.findByRole('table'))
