import { applyFact, emptyLogState, type LogState } from '../../../core/facts/log-state'
import type { Fact } from '../../../core/facts/fact'
import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'
import type { Standing } from '../../../core/obligations/obligation'
import { listRequirementsInForce, listStandings } from '../../../core/obligations/standing'
import { numbered, ORGANISATION, PEOPLE, publication, SAMPLE_FACTS, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'
import { paperSignatureOf, signatureBy, voidingOf } from '../../sample/sample-records'

function stateOf(facts: Fact[]): LogState {
  const state = emptyLogState()
  for (const fact of numbered(facts)) applyFact(state, fact)
  return state
}

function standingOf(state: LogState, name: SamplePerson, day = TODAY): Standing | undefined {
  const person = state.organisation.people.get(PEOPLE[name])
  return person && listStandings(state, person, day)[0]
}

describe('somebody who owes a signature', () => {
  test('owes it from the day the version came into force, for fourteen days', () =>
    expect(standingOf(sampleState(), 'employee')).toMatchObject({
      state: 'due-soon',
      step: 0,
      obligation: { subject: PEOPLE.employee, round: 'p-employee-1', majorVersion: 1, opensOn: '2026-11-10', dueOn: '2026-11-24', why: 'new-version' },
    }))

  test('owes it from the first day of work when hired later', () =>
    expect(standingOf(sampleState(), 'newcomer')).toMatchObject({
      state: 'open',
      obligation: { opensOn: '2026-11-16', dueOn: '2026-11-30', why: 'new-employment' },
    }))

  test.each([
    ['2026-11-09', undefined],
    ['2026-11-10', 'open'],
    ['2026-11-20', 'open'],
    ['2026-11-21', 'due-soon'],
    ['2026-11-24', 'due-soon'],
    ['2026-11-25', 'overdue'],
    ['2027-11-25', 'overdue'],
  ])('stands on %s as %s', (day, state) => expect(standingOf(sampleState(), 'employee', day)?.state).toBe(state))

  test('is not made late by a document that is older than the requirement', () => {
    const [organisation, requirement] = SAMPLE_FACTS as [Fact, Extract<Fact, { kind: 'requirement-publication' }>]
    const state = stateOf([organisation, publication(1, 0, '2020-01-01'), { ...requirement, effectiveOn: '2026-11-20' }])
    expect(standingOf(state, 'employee', '2026-11-19')).toBeUndefined()
    expect(standingOf(state, 'employee')).toMatchObject({ state: 'open', obligation: { opensOn: '2026-11-20', dueOn: '2026-12-04' } })
  })
})

describe('nobody owes', () => {
  test('after leaving', () => {
    expect(standingOf(sampleState(), 'leaver', '2026-10-31')).toBeUndefined()
    expect(standingOf(sampleState(), 'leaver')).toBeUndefined()
  })

  test('before the first day of work', () => expect(standingOf(sampleState(), 'newcomer', '2026-11-15')).toBeUndefined())

  test('outside the audience', () => {
    const [organisation, requirement] = SAMPLE_FACTS as [Fact, Extract<Fact, { kind: 'requirement-publication' }>]
    const narrow = { ...requirement, version: 2, requirement: { ...ETHICS_STANDARD, audience: { employmentClasses: ['hired-in' as const] } } }
    const state = stateOf([organisation, requirement, publication(), narrow])
    expect(standingOf(state, 'employee')).toBeUndefined()
    expect(standingOf(state, 'hiredIn')).toBeDefined()
  })

  test('before a version of the document exists', () => expect(standingOf(stateOf(SAMPLE_FACTS.slice(0, 2)), 'employee')).toBeUndefined())
})

describe('a record', () => {
  test('fulfils the obligation, on leave too, and from its own day only', () => {
    const state = sampleState(signatureBy('employee'), signatureBy('onLeave'))
    expect(standingOf(state, 'employee')).toMatchObject({ state: 'fulfilled', by: { number: 4 } })
    expect(standingOf(state, 'onLeave')?.state).toBe('fulfilled')
    expect(standingOf(state, 'employee', '2026-11-11')?.state).toBe('open')
  })

  test('counts from the Norwegian day of its moment', () => {
    const state = sampleState(signatureBy('employee', { recordedAt: '2026-11-12T23:30:00.000Z' }))
    expect(standingOf(state, 'employee', '2026-11-12')?.state).toBe('open')
    expect(standingOf(state, 'employee', '2026-11-13')?.state).toBe('fulfilled')
  })

  test('on paper fulfils it, and voiding opens it again one step higher', () => {
    const paper = paperSignatureOf('noAccount')
    expect(standingOf(sampleState(paper), 'noAccount')?.state).toBe('fulfilled')
    const state = sampleState(paper, voidingOf(paper))
    expect(standingOf(state, 'noAccount')).toMatchObject({ state: 'due-soon', step: 1 })
    expect(standingOf(state, 'noAccount', '2026-11-12')?.state).toBe('fulfilled')
    const signed = sampleState(paper, voidingOf(paper), signatureBy('noAccount', { step: 1, recordedAt: '2026-11-14T10:00:00.000Z' }))
    expect(standingOf(signed, 'noAccount')).toMatchObject({ state: 'fulfilled', step: 1, by: { record: { kind: 'signature' } } })
  })

  test('of another person, employment, requirement or major version fulfils nothing', () => {
    const state = sampleState(
      signatureBy('colleague'),
      signatureBy('employee', { round: 'p-employee-0' }),
      signatureBy('employee', { requirementId: 'privacy' }),
      signatureBy('employee', { majorVersion: 2 }),
    )
    expect(standingOf(state, 'employee')?.state).toBe('due-soon')
  })

  test('is not asked for by a minor version, and asked for again by a major one', () => {
    const state = sampleState(signatureBy('employee'), publication(1, 1, '2026-11-15'), publication(2, 0, '2026-12-01'))
    expect(standingOf(state, 'employee', '2026-11-30')?.state).toBe('fulfilled')
    expect(standingOf(state, 'employee', '2026-12-01')).toMatchObject({ state: 'open', obligation: { majorVersion: 2, opensOn: '2026-12-01', dueOn: '2026-12-15' } })
  })
})

test('somebody on leave is excluded and says why', () =>
  expect(standingOf(sampleState(), 'onLeave')).toMatchObject({ state: 'excluded', because: 'on-leave' }))

test('somebody back from leave has as long as everybody else had, from the day they are back', () => {
  const [organisation, ...rest] = SAMPLE_FACTS
  if (organisation?.kind !== 'organisation') throw new Error('The sample begins with the organisation')
  const backOn = (endsOn: string) => ({ ...organisation, changes: [...organisation.changes, { change: 'leave' as const, personId: PEOPLE.onLeave, startsOn: '2026-09-01', endsOn }] })
  expect(standingOf(stateOf([backOn('2026-12-31'), ...rest]), 'onLeave', '2027-01-02')).toMatchObject({ state: 'open', obligation: { opensOn: '2026-11-10', dueOn: '2027-01-15' } })
  expect(standingOf(stateOf([backOn('2026-11-20'), ...rest]), 'onLeave')).toMatchObject({ state: 'open', obligation: { dueOn: '2026-12-05' } })
  expect(standingOf(stateOf([backOn('2026-11-09'), ...rest]), 'onLeave')?.obligation.dueOn).toBe('2026-11-24')
})

test('the requirement in force is the last one published that has come into force', () => {
  const [organisation, requirement] = SAMPLE_FACTS as [Fact, Extract<Fact, { kind: 'requirement-publication' }>]
  const later = { ...requirement, version: 2, effectiveOn: '2026-12-01', requirement: { ...ETHICS_STANDARD, dueInDays: 30 } }
  const state = stateOf([organisation, requirement, later])
  expect(listRequirementsInForce(state, '2026-11-30').map(({ dueInDays }) => dueInDays)).toEqual([14])
  expect(listRequirementsInForce(state, '2026-12-01').map(({ dueInDays }) => dueInDays)).toEqual([30])
  expect(listRequirementsInForce(state, '2026-11-01')).toEqual([])
})

test('the sample has somebody in each state, so that other tests meet them all', () => {
  const state = sampleState(signatureBy('employee'))
  expect(ORGANISATION.length).toBeGreaterThan(10)
  expect(['employee', 'colleague', 'newcomer', 'onLeave'].map((name) => standingOf(state, name as SamplePerson)?.state)).toEqual(['fulfilled', 'due-soon', 'open', 'excluded'])
})
