/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { openTab, testAccess } from '../stage'
import { UNREACHED } from '../stand-in/campaign-samples'
import { LEADER } from '../stand-in/samples'

test('each of them stands with the reason and what they owe', async () => {
  openTab({ at: 'unit', answers: { me: () => LEADER } })
  const table = within(await screen.findByRole('table', { name: 'Dem Teams ikke når i Solbakken barnehage' }))
  expect(table.getAllByRole('row').slice(1).map(({ textContent }) => textContent)).toEqual([
    'Bjørn AasenHar blokkert Kvitter i Teams.Ingenting nå',
    'Dmitri IvanovHar ikke konto i kommunen.Etisk standard, Personvern og informasjonssikkerhet',
  ])
})

test('the other ways lead to where they are', async () => {
  const { user } = openTab({ at: 'unit', answers: { me: () => LEADER } })
  const panel = within(await screen.findByRole('region', { name: 'Dem Teams ikke når' }))
  expect(panel.getByRole('link', { name: 'Åpne arket til utskrift' }).getAttribute('href')).toBe('#/poster/u-kindergarten')
  await user.click(panel.getByRole('button', { name: 'Se leksjonene å snakke om' }))
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Leksjoner å snakke om' }))
  await user.click(panel.getByRole('button', { name: 'Se dem som jobber i enheten' }))
  expect(document.activeElement?.textContent).toContain('Amina Hassan')
})

test('where Teams reaches everybody it says so', async () => {
  openTab({ at: 'unit', answers: { me: () => LEADER, unreachedOfUnit: () => ({ ...UNREACHED, people: [] }) } })
  expect(await screen.findByText('Teams når alle i enheten.')).toBeTruthy()
})

testAccess({ at: 'unit', person: LEADER }, () => screen.findByText('Dmitri Ivanov', { selector: 'th' }))
