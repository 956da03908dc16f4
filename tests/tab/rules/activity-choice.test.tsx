/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'activity-library', answers: { me: () => CONTROLLER, ...answers } })
const titles = () => [...screen.queryAllByRole('checkbox').map(({ parentElement }) => parentElement?.textContent), ...screen.queryAllByRole('link', { name: /^Rediger/ }).map(({ textContent }) => textContent)]

test('activities are found by theme and by sector, and those for all sectors belong to each', async () => {
  const { user } = open()
  await user.selectOptions(await screen.findByLabelText('Tema'), 'Etikk og antikorrupsjon')
  expect(titles()).toEqual(['Risiko for korrupsjon', 'Etisk refleksjon'])
  await user.selectOptions(screen.getByLabelText('Tema'), 'Alle temaer')
  await user.selectOptions(screen.getByLabelText('Sektor'), 'Skole')
  expect(titles()).not.toContain('Legemidler')
  expect(titles()).toContain('Vernerunde')
  await user.selectOptions(screen.getByLabelText('Tema'), 'Kvalitet i tjenestene')
  expect(screen.getByText('Ingen aktiviteter passer til valget.')).toBeTruthy()
})

test('what is chosen is taken in as drafts, with the units of its sectors', async () => {
  const { user, standIn } = open({ importActivities: () => ({ imported: ['hse-round'], left: [{ activityId: 'medication-control', because: 'no-units' }, { activityId: 'corruption-risk', because: 'is-here' }], logNumber: 1 }) })
  await user.click(await screen.findByRole('button', { name: 'Velg alle 3 som ikke er hentet inn' }))
  await user.type(await screen.findByLabelText('Helse og omsorg', { selector: 'input' }), 'sol')
  await user.click(screen.getByRole('button', { name: /^Legg til Solbakken barnehage/ }))
  await user.click(screen.getByRole('button', { name: 'Hent inn 3 aktiviteter som utkast' }))
  expect((await screen.findAllByText('1 aktivitet ligger nå som utkast. 1 ble ikke hentet inn, fordi sektoren ikke har enheter. 1 var her fra før.')).length).toBeGreaterThan(0)
  expect(standIn.asked.filter(({ name }) => name === 'importActivities').map(({ input }) => input)).toEqual([
    { activityIds: ['hse-round', 'medication-control', 'corruption-risk'], sectorUnits: { 'health-care': ['u-kindergarten'] } },
  ])
})

test('an activity for all sectors asks for no units, and what was chosen may be let go', async () => {
  const { user } = open()
  await user.click(await screen.findByRole('checkbox', { name: 'Vernerunde' }))
  expect(screen.getByRole('button', { name: 'Hent inn 1 aktivitet som utkast' })).toBeTruthy()
  expect(screen.queryByText('Hvor er sektorene?')).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: 'Vernerunde' }))
  expect(screen.queryByRole('button', { name: /^Hent inn/ })).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: 'Legemidler' }))
  await user.click(screen.getByRole('button', { name: 'Velg ingen' }))
  expect(screen.queryByRole('button', { name: /^Hent inn/ })).toBeNull()
})

test('a refusal is told where one clicked, and nothing chosen is lost', async () => {
  const { user } = open({ importActivities: () => refusal('failed') })
  await user.click(await screen.findByRole('checkbox', { name: 'Vernerunde' }))
  await user.click(screen.getByRole('button', { name: 'Hent inn 1 aktivitet som utkast' }))
  await waitFor(() => expect(screen.getByRole('alert')).toBeTruthy())
  expect(screen.getByRole('button', { name: 'Hent inn 1 aktivitet som utkast' })).toBeTruthy()
})
