import { countGroups, filterPeople, groupOf, haveAllSigned } from '../../../tab/unit/filter-people'
import { programme } from '../stand-in/leader-samples'
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

describe('by a programme', () => {
  const nina = person('Nina', { programmes: [programme({ open: 2, overdue: 1 })] })
  const ola = person('Ola', { programmes: [programme({ open: 0 })] })
  const per = person('Per', { programmes: [programme({ total: 0, open: 0 })] })
  const kari = person('Kari')
  const anne = person('Anne', { programmes: [programme({ open: 1 })] })
  const people = [kari, per, ola, anne, nina]

  test('somebody lacks what is out, not what comes later', () =>
    expect(people.map((each) => groupOf(each, 'privacy-security'))).toEqual([undefined, 'excluded', 'signed', 'missing', 'missing']))

  test('each group knows its number, and those who are late come first', () => {
    expect(countGroups(people, 'privacy-security')).toEqual({ all: 5, missing: 2, signed: 1, excluded: 1 })
    expect(names(filterPeople(people, 'all', '', 'privacy-security'))).toEqual(['Nina', 'Anne', 'Ola', 'Per', 'Kari'])
    expect(names(filterPeople(people, 'missing', '', 'privacy-security'))).toEqual(['Nina', 'Anne'])
  })
})
