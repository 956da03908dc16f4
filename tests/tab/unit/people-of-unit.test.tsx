/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { PRIVACY, programme } from '../stand-in/leader-samples'
import { openTab } from '../stage'
import { LEADER, obligation, person, UNIT } from '../stand-in/samples'

const open = (people = UNIT.people) => openTab({ at: 'unit', answers: { me: () => LEADER, unitPeople: () => ({ ...UNIT, people }) } })
const names = () => screen.getAllByRole('rowheader').map((header) => header.querySelector('span')?.textContent)

test('shows everybody, those who lack it first, and filters by group and name', async () => {
  const { user } = open()
  await screen.findByRole('table', { name: 'Personer i Solbakken barnehage og hvor signaturen deres står' })
  expect(names()[0]).toBe('Bjørn Aasen')
  await user.click(screen.getByText('Har signert (2)'))
  expect(names()).toEqual(['Amina Hassan', 'Eva Dahl'])
  await user.type(screen.getByRole('searchbox', { name: 'Søk etter navn' }), 'eva')
  expect(names()).toEqual(['Eva Dahl'])
  await user.type(screen.getByRole('searchbox', { name: 'Søk etter navn' }), 'x')
  expect(screen.getByText('Ingen passer til søket.')).toBeTruthy()
})

test('celebrates when all have signed, and only then', async () => {
  open([person('Amina', { obligation: obligation({ state: 'fulfilled' }) }), person('Bo', { obligation: obligation({ state: 'excluded' }) })])
  expect(await screen.findByRole('region', { name: 'Alle har signert' })).toBeTruthy()
})

test('does not celebrate while somebody lacks it', async () => {
  open()
  await screen.findByRole('table')
  expect(screen.queryByText('Alle har signert')).toBeNull()
})

test('prints the list with its sums', async () => {
  const { user, print } = open()
  await user.click(await screen.findByRole('button', { name: 'Skriv ut listen' }))
  expect(print).toHaveBeenCalledTimes(1)
  expect(document.querySelector('[data-print="only"]')?.textContent).toBe('6 personer: 2 har signert, 3 mangler, 1 er unntatt.')
})

test('says when nobody is there', async () => {
  open([])
  expect(await screen.findByText('Det er ingen i denne enheten')).toBeTruthy()
})

test('filters by a programme instead of the signature, under its own words', async () => {
  const people = [person('Amina', { programmes: [programme({ open: 0 })] }), person('Bo', { programmes: [programme({ open: 2 })] })]
  const { user } = openTab({ at: 'unit', answers: { me: () => LEADER, unitPeople: () => ({ ...UNIT, people, programmes: [{ requirementId: 'privacy-security', title: PRIVACY }] }) } })
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Gjelder' }), PRIVACY.nb)
  await user.click(screen.getByText('Har gjort det (1)'))
  expect(names()).toEqual(['Amina'])
})

test('has nothing to choose between while there is no programme', async () => {
  open()
  await screen.findByRole('table')
  expect(screen.queryByRole('combobox', { name: 'Gjelder' })).toBeNull()
})
