import { countGroups, filterPeople, groupOf, haveAllSigned } from '../../../tab/unit/filter-people'
import { obligation, person, UNIT } from '../stand-in/samples'

const names = (people: typeof UNIT.people) => people.map(({ displayName }) => displayName)
const owing = (state: Parameters<typeof obligation>[0]) => person('Nina', { obligation: obligation(state) })
const { obligation: _, ...owesNothing } = person('Ola')

test('everybody who owes or has signed is in one group', () => {
  const states = ['upcoming', 'open', 'due-soon', 'overdue', 'fulfilled', 'excluded'] as const
  expect(states.map((state) => groupOf(owing({ state })))).toEqual(['missing', 'missing', 'missing', 'missing', 'signed', 'excluded'])
  expect(groupOf(owesNothing)).toBeUndefined()
})

test('each group knows its number', () => expect(countGroups(UNIT.people)).toEqual({ all: 6, missing: 3, signed: 2, excluded: 1 }))

test('those who have waited longest come first, then by name', () => {
  expect(names(filterPeople(UNIT.people, 'all', ''))).toEqual([
    'Bjørn Aasen',
    'Dmitri Ivanov',
    'Fredrik Moe-Christensen von der Lippe',
    'Amina Hassan',
    'Eva Dahl',
    'Cecilie Berg',
  ])
})

test('finds people by any part of their name or workplace, whatever the case', () => {
  expect(names(filterPeople(UNIT.people, 'all', ' AASEN '))).toEqual(['Bjørn Aasen'])
  expect(names(filterPeople(UNIT.people, 'all', 'småbarn'))).toEqual(['Dmitri Ivanov'])
  expect(filterPeople(UNIT.people, 'signed', 'aasen')).toEqual([])
})

test('all have signed when nobody is waited for and somebody did it', () => {
  const signed = owing({ state: 'fulfilled' })
  expect([haveAllSigned([signed, owing({ state: 'excluded' })]), haveAllSigned([signed, owing({ state: 'upcoming' })]), haveAllSigned([owing({ state: 'excluded' })]), haveAllSigned([])]).toEqual([
    true,
    false,
    false,
    false,
  ])
})
