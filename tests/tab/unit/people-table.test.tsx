/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { PeopleTable } from '../../../tab/unit/people-table'
import { draw } from '../stage'
import { PRIVACY, programme } from '../stand-in/leader-samples'
import { obligation, person, UNIT } from '../stand-in/samples'

const PROGRAMMES = [{ requirementId: 'privacy-security', title: PRIVACY }]
function show(people = UNIT.people, programmes: typeof PROGRAMMES = []) {
  const onRegister = jest.fn()
  const onVoid = jest.fn()
  const onOpen = jest.fn()
  const user = draw(<PeopleTable caption="Personer" people={people} programmes={programmes} onRegister={onRegister} onVoid={onVoid} onOpen={onOpen} />)
  return { user, onRegister, onVoid, onOpen }
}
const rowOf = (name: string) => screen.getByRole('rowheader', { name: new RegExp(name) }).closest('tr')!

test('is a table with a caption, headings and a row for each person', () => {
  show()
  const table = screen.getByRole('table', { name: 'Personer' })
  expect(within(table).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Navn', 'Signatur', 'Hva du kan gjøre'])
  expect(within(table).getAllByRole('rowheader')).toHaveLength(6)
})

test.each([
  ['Amina Hassan', 'Signert 12. november 2025 kl. 07:31'],
  ['Bjørn Aasen', 'Fristen var 18. november 2025'],
  ['Bjørn Aasen', 'timelønnet · telles i en annen enhet'],
  ['Cecilie Berg', 'Har permisjon'],
  ['Dmitri Ivanov', 'Småbarn · innleid · uten konto'],
  ['Dmitri Ivanov', 'Frist 24. november 2025'],
  ['Eva Dahl', 'Signert på papir 11. november 2025. Papirsignatur registrert av Kari Nordby.'],
])('says of %s: %s', (name, said) => {
  show()
  expect(rowOf(name).textContent).toContain(said)
})

test('a signature on paper can be registered for whoever owes it, and for nobody else', async () => {
  const { user, onRegister } = show()
  await user.click(screen.getByRole('button', { name: 'Registrer papirsignatur: Dmitri Ivanov' }))
  expect(onRegister).toHaveBeenCalledWith(UNIT.people[3])
  expect(screen.getAllByRole('button', { name: /^Registrer/ })).toHaveLength(3)
})

test('only what was registered on paper can be made void', async () => {
  const { user, onVoid } = show()
  await user.click(screen.getByRole('button', { name: 'Gjør ugyldig: registreringen på papir for Eva Dahl' }))
  expect(onVoid).toHaveBeenCalledWith(UNIT.people[4])
  expect(screen.getAllByRole('button', { name: /^Gjør ugyldig/ })).toHaveLength(1)
})

test('nothing can be registered before it opens or for somebody excluded', () => {
  show([
    person('Nina', { hasAccount: false, obligation: obligation({ state: 'upcoming' }) }),
    person('Ola', { hasAccount: false, obligation: obligation({ state: 'excluded', excludedBecause: 'on-leave' }) }),
  ])
  expect(screen.queryByRole('button', { name: /^Registrer/ })).toBeNull()
  expect(rowOf('Nina').textContent).toContain('Kan signeres fra 10. november 2025')
})

test('says of somebody who owes nothing that it is so', () => {
  const { obligation: _, ...owesNothing } = person('Per')
  show([owesNothing])
  expect(rowOf('Per').textContent).toContain('Skal ikke signere')
})

test('shows each programme, how it is known and what is next, beside the signature', () => {
  show([person('Nina', { programmes: [programme({ overdue: 1 })] }), person('Ola')], PROGRAMMES)
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Navn', 'Signatur', 'Opplæring', 'Hva du kan gjøre'])
  expect(rowOf('Nina').textContent).toContain('Personvern og informasjonssikkerhet: 5 av 8')
  expect(rowOf('Nina').textContent).toContain('4 egne svar · 1 tatt i møte')
  expect(rowOf('Nina').textContent).toContain('1 over fristen · Neste: Kjenn igjen svindel, frist 1. desember 2025')
  expect(rowOf('Ola').textContent).toContain('Ingen opplæring')
})

test('shows what somebody objects to, with the reason', () => {
  show([person('Nina', { objections: [{ title: PRIVACY, reason: 'Jeg var ikke der', recordedAt: '2025-11-20T09:00:00.000Z' }] })])
  expect(rowOf('Nina').textContent).toContain('Sier at registreringen av Personvern og informasjonssikkerhet ikke stemmer: «Jeg var ikke der»')
})

test('opens the details of anybody', async () => {
  const { user, onOpen } = show()
  await user.click(screen.getByRole('button', { name: 'Detaljer om opplæring: Amina Hassan' }))
  expect(onOpen).toHaveBeenCalledWith(UNIT.people[0])
})
