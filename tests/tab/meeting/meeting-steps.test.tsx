/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab } from '../stage'
import { LEADER } from '../stand-in/samples'

test('an ethics guide runs it as the leader does', async () => {
  const guide = { ...LEADER, ledUnits: [], guidedUnits: [{ unitId: 'u-kindergarten', name: 'Solbakken barnehage' }] }
  const { user } = openTab({ at: 'meeting/u-kindergarten/privacy-security/passwords', answers: { me: () => guide } })
  await findHeading('Møte: Passord')
  expect(screen.getByRole('link', { name: 'Til enheten' }).getAttribute('href')).toBe('#/unit/u-kindergarten')
  await user.keyboard('{Tab}')
  expect(screen.getByRole('button', { name: 'Videre' })).toBeTruthy()
})
