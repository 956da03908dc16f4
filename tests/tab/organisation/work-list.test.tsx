/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import { WORK } from '../stand-in/organisation-samples'

test('what has to be mended is told with how many, whom it touches and how to mend it', async () => {
  const { user } = openTab({ at: 'organisation', answers: { me: () => CONTROLLER } })
  await user.click(await screen.findByText('Enheter uten leder: 2 (gjelder 31 personer)'))
  expect(screen.getByText('Bakken skole', { selector: 'li' })).toBeTruthy()
  expect(screen.getByText('4711, Per Uten Konto, Bakken skole')).toBeTruthy()
  expect(screen.getByText('De 1 første vises her.')).toBeTruthy()
  expect(screen.getByText('ukjent')).toBeTruthy()
  expect(screen.getByText('Rett det i HR-systemet og les inn filen på nytt, eller sett det for hånd nedenfor.')).toBeTruthy()
})

test('where nothing is missing it says so, and where the organisation comes from', async () => {
  openTab({ at: 'organisation', answers: { me: () => CONTROLLER, organisationProblems: () => ({ ...WORK, source: 'entra', groups: [] }) } })
  expect(await screen.findByText('Ingenting mangler')).toBeTruthy()
  expect(screen.getByText(/kommer fra Entra/)).toBeTruthy()
})
