/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { openTab } from '../stage'
import { LEADER } from '../stand-in/samples'
import { THIS_YEAR, wheelOf } from '../stand-in/wheel-samples'

const open = (at: string, changes: Parameters<typeof wheelOf>[1] = {}) => openTab({ at, answers: { me: () => LEADER, wheel: ({ year }) => wheelOf(Number(year), changes) } })
const cells = () => screen.getAllByRole('gridcell').map((cell) => cell.getAttribute('aria-label')?.split(',')[0])

test('what is chosen is left of wheel, list and timeline alike, and stands in the address', async () => {
  const { user } = open('wheel')
  await user.click(await screen.findByRole('button', { name: 'Filtrer' }))
  await user.click(screen.getByRole('checkbox', { name: 'Etikk (2)' }))
  expect(await screen.findByText('Viser 2 av 8 aktiviteter')).toBeTruthy()
  expect(cells()).toEqual(['Risikovurdering av korrupsjon og misligheter', 'Etisk refleksjon i enheten', 'Etisk refleksjon i enheten'])
  expect(window.location.hash).toBe('#/wheel?theme=ethics')
  await user.click(screen.getByRole('link', { name: 'Liste' }))
  expect((await screen.findAllByRole('heading', { level: 2, name: /\(1\)$/ })).map(({ textContent }) => textContent)).toEqual(['mars (1)', 'april (1)', 'oktober (1)'])
  expect(screen.getByRole('button', { name: /^Fjern filteret Etikk/ })).toBeTruthy()
  await user.click(screen.getByRole('link', { name: 'Tidslinje' }))
  expect(await screen.findAllByRole('rowheader')).toHaveLength(2)
})

test('a search leaves what holds the words, and says when nothing does', async () => {
  const { user } = open('wheel?view=list')
  const field = await screen.findByRole('searchbox')
  await user.type(field, 'brann')
  expect(await screen.findByText('Viser 1 av 8 aktiviteter')).toBeTruthy()
  await user.type(field, 'x')
  expect(await screen.findByText('Ingen aktiviteter passer til valgene.')).toBeTruthy()
  await user.tab()
  expect(window.location.hash).toBe('#/wheel?view=list&search=brannx')
})

test('a mark of one alone leads to its page; a mark of several opens the list of them', async () => {
  const { user } = open('wheel')
  await user.click(await screen.findByRole('gridcell', { name: /^Oppfølging av kontrakter/ }))
  expect(await screen.findByRole('dialog', { name: 'Oppfølging av kontrakter' })).toBeTruthy()
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('gridcell', { name: /^Branntilsyn, 31\. august/ }))
  expect(window.location.hash).toBe(`#/activity/fire/${THIS_YEAR}-08/unit%2Fu-kindergarten`)
})

test('rings are levels where there are several, else themes, and can be chosen', async () => {
  const { user } = open('wheel', { activities: wheelOf().activities.filter(({ level }) => level === 'municipality') })
  await screen.findByRole('grid')
  expect(within(screen.getByRole('navigation', { name: 'Ringer' })).getByRole('link', { current: true }).textContent).toBe('Etter tema')
  await user.click(screen.getByRole('link', { name: 'Etter nivå' }))
  await waitFor(() => expect(screen.getAllByRole('row').map((row) => row.getAttribute('aria-label'))).toEqual(['Fjordvik kommune']))
})

test('an empty year says so', async () => {
  open('wheel', { activities: [] })
  expect(await screen.findByText('Ingen aktiviteter dette året')).toBeTruthy()
})

test('prints', async () => {
  const { user, print } = open('wheel')
  await user.click(await screen.findByRole('button', { name: 'Skriv ut' }))
  expect(print).toHaveBeenCalledTimes(1)
})
