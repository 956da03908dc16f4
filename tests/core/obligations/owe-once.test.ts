import type { ActRequirement } from '../../../core/obligations/requirement'
import { publication } from '../../sample/sample-log'
import { signatureBy, signOffOf } from '../../sample/sample-records'
import { EVERYBODY, requirementPublication, roundMove, YEARLY } from '../../sample/sample-rules'
import { changed, standingsOn, tell, wordsOf } from '../../sample/story'
import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'

const act = (changes: Partial<ActRequirement>): ActRequirement => ({ ...YEARLY, audience: EVERYBODY, dueInDays: 10, ...changes })
const since = (requirement: Parameters<typeof requirementPublication>[0], effectiveOn = '2026-01-01') => requirementPublication(requirement, { effectiveOn })
const kari = { change: 'spell' as const, personId: 'kari', employmentClass: 'permanent' as const }
const done = (round: string, doneOn: string, changes = {}) => signOffOf('kari', { requirementId: 'risk-review', round, doneOn, recordedAt: `${doneOn}T10:00:00.000Z`, ...changes })

describe('once from hiring', () => {
  const rule = since(act({ schedule: { kind: 'from-hiring' } }))
  test('it is owed by those at work when it comes into force, and by newcomers from their first day', () => {
    expect(wordsOf(tell(rule), '2026-01-05')).toEqual(['k-1 open 2026-01-11'])
    const state = tell(rule, changed({ ...kari, personId: 'ola', spellId: 'o-1', startsOn: '2026-03-01' }))
    expect(wordsOf(state, '2026-03-02', { kind: 'person', personId: 'ola' })).toEqual(['o-1 open 2026-03-11'])
  })
  test('only of newcomers where it says so', () => {
    const newcomers = since(act({ schedule: { kind: 'from-hiring', onlyNewcomers: true } }))
    expect(wordsOf(tell(newcomers), '2026-06-01')).toEqual([])
    expect(wordsOf(tell(newcomers, changed({ ...kari, personId: 'ola', spellId: 'o-1', startsOn: '2026-03-01' })), '2026-03-02', { kind: 'person', personId: 'ola' })).toEqual(['o-1 open 2026-03-11'])
  })
  test('again by somebody who left and came back with a new employment', () => {
    const state = tell(rule, done('k-1', '2026-01-05'), changed({ ...kari, spellId: 'k-1', startsOn: '2025-01-01', endsOn: '2026-04-30' }, { ...kari, spellId: 'k-2', startsOn: '2026-09-01' }))
    expect(wordsOf(state, '2026-02-01')).toEqual(['k-1 fulfilled'])
    expect(wordsOf(state, '2026-06-01')).toEqual([])
    expect(standingsOn(state, '2026-09-02')).toMatchObject([{ state: 'open', obligation: { round: 'k-2', dueOn: '2026-09-11', why: 'new-employment' } }])
  })
  test('a signature from hiring is asked for once, whatever version comes after', () => {
    const hiring = requirementPublication({ ...ETHICS_STANDARD, schedule: { kind: 'from-hiring' } }, { effectiveOn: '2026-01-01' })
    const texts = [publication(1, 0, '2025-01-01'), publication(2, 0, '2026-03-01')]
    const signed = signatureBy('employee', { subject: 'kari', round: 'k-1', recordedAt: '2026-01-10T10:00:00.000Z' })
    expect(wordsOf(tell(hiring, ...texts, signed), '2026-04-01')).toEqual(['k-1 fulfilled'])
    expect(wordsOf(tell(hiring, ...texts), '2026-04-01')).toEqual(['k-1 v2 overdue 2026-01-15'])
  })
})

describe('on a calendar', () => {
  const rule = since(act({ schedule: { kind: 'calendar', every: 'tertial', month: 4, day: 30, leadDays: 20 } }))
  test('each round opens before it is due, and the next one is known', () => {
    expect(wordsOf(tell(rule), '2026-04-09')).toEqual(['2026-T1 upcoming 2026-04-30'])
    expect(wordsOf(tell(rule), '2026-05-02')).toEqual(['2026-T1 overdue 2026-04-30', '2026-T2 upcoming 2026-08-30'])
    expect(wordsOf(tell(rule, done('2026-T1', '2026-04-20')), '2027-01-05')).toEqual(['2026-T1 fulfilled', '2026-T2 overdue 2026-08-30', '2026-T3 overdue 2026-12-30', '2027-T1 upcoming 2027-04-30'])
  })
  test('of rounds that are done only the latest is told', () =>
    expect(wordsOf(tell(rule, done('2026-T1', '2026-04-20'), done('2026-T2', '2026-08-20')), '2026-09-01')).toEqual(['2026-T2 fulfilled', '2026-T3 upcoming 2026-12-30']))
  test('a date moved by hand stays moved, for all or for one, and newcomers have their time', () => {
    const moved = roundMove({ requirementId: 'risk-review' }, '2026-T1', '2026-05-20', { recordedAt: '2026-04-25T08:00:00.000Z' })
    expect(wordsOf(tell(rule, moved), '2026-05-02')).toEqual(['2026-T1 open 2026-05-20', '2026-T2 upcoming 2026-08-30'])
    const own = roundMove({ requirementId: 'risk-review' }, '2026-T1', '2026-06-01', { subject: 'kari', step: 1, recordedAt: '2026-04-26T08:00:00.000Z' })
    expect(wordsOf(tell(rule, moved, own), '2026-05-25')[0]).toBe('2026-T1 open 2026-06-01')
    const late = changed({ ...kari, personId: 'ola', spellId: 'o-1', startsOn: '2026-05-15' })
    expect(wordsOf(tell(rule, moved, late), '2026-05-16', { kind: 'person', personId: 'ola' })[0]).toBe('2026-T1 open 2026-05-25')
  })
  test('what is done in another system is shown in every round and owed in none', () => {
    const shown = since(act({ schedule: { kind: 'calendar', every: 'quarter', month: 1, day: 15, leadDays: 5 }, evidence: 'none' }))
    expect(wordsOf(tell(shown), '2026-05-01')).toEqual(['2026-Q1 shown-only 2026-01-15', '2026-Q2 shown-only 2026-04-15', '2026-Q3 shown-only 2026-07-15'])
  })
})

describe('so many months after it was done', () => {
  const rule = since(act({ schedule: { kind: 'after-fulfilment', months: 6, leadDays: 30 } }))
  test('first at once, then counted from the day it was done, 31 August and half a year being the last of February', () => {
    expect(wordsOf(tell(rule), '2026-01-05')).toEqual(['first open 2026-01-11'])
    const state = tell(rule, done('first', '2026-08-31'))
    expect(wordsOf(state, '2026-09-01').map((words) => words.replace(/after-\w+/, 'after'))).toEqual(['first fulfilled', 'after upcoming 2027-02-28'])
    expect(wordsOf(state, '2027-03-01').map((words) => words.replace(/after-\w+/, 'after'))).toEqual(['first fulfilled', 'after overdue 2027-02-28'])
  })
  test('declared void, it is owed as it was before', () => expect(wordsOf(tell(rule), '2026-03-01')).toEqual(['first overdue 2026-01-11']))
})

describe('on one day', () => {
  const rule = since(act({ schedule: { kind: 'one-off', dueOn: '2026-05-01', leadDays: 14 } }))
  test('it is planned, open and overdue around that day', () => {
    expect(['2026-02-01', '2026-04-17', '2026-04-29', '2026-05-02'].flatMap((day) => wordsOf(tell(rule), day))).toEqual(['upcoming', 'open', 'due-soon', 'overdue'].map((state) => `once ${state} 2026-05-01`))
  })
  test('whoever comes after it has nothing to do with it', () =>
    expect(wordsOf(tell(rule, changed({ ...kari, personId: 'ola', spellId: 'o-1', startsOn: '2026-05-02' })), '2026-05-03', { kind: 'person', personId: 'ola' })).toEqual([]))
})
