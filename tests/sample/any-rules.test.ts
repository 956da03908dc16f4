import fc from 'fast-check'
import { isRecordFact, type Fact } from '../../core/facts/fact'
import { applyFact, stateKnownAt, type LogState } from '../../core/facts/log-state'
import { obligationKey, recordKey } from '../../core/facts/keys'
import type { Standing } from '../../core/obligations/obligation'
import { listActivityRounds, listStandings } from '../../core/obligations/standing'
import { countOf, countStandings } from '../../core/overview/count-standings'
import { isConfirmed } from '../../core/obligations/settle'
import { findHomeUnitId, listUnitAndAncestors } from '../../core/organisation/organisation'
import { sha256 } from '../../bot/hashing'
import { anyRuleDay, anyRules } from './any-rules'
import { doDeeds, standingsOf, stateOf, subjectsOf } from './do-deeds'
import { numbered, publication } from './sample-log'
import { completionBy, signOffOf } from './sample-records'
import { exemptionOf, lessonPublication, lessonReturn, requirementPublication, roundMove, withdrawalOf } from './sample-rules'

const anyLog = anyRules.map(({ facts, deeds }) => doDeeds(facts, deeds))
const anyDays = fc.array(anyRuleDay, { minLength: 3, maxLength: 3 })
const listAll = (state: LogState, day: string): Standing[] => subjectsOf(state).flatMap((subject) => standingsOf(state, subject, day))
/** Without the number in the log, which is another when records arrive in another order. */
const plain = (standings: readonly Standing[]) => JSON.stringify(standings, (name, value: unknown) => (name === 'number' ? undefined : value))
const partsOf = ({ obligation: { requirement, round, subject, majorVersion } }: Standing) => ({ requirementId: requirement.requirementId, round, subject, majorVersion })
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

test('the answer is the same whatever order the records arrive in', () => {
  fc.assert(
    fc.property(anyLog, anyDays, fc.infiniteStream(fc.nat()), (log, days, random) => {
      const records = log.filter(isRecordFact).map((fact) => ({ fact, at: Number(random.next().value) })).sort((a, b) => a.at - b.at).map(({ fact }) => fact)
      const [one, other] = [stateOf(log), stateOf([...log.filter((fact) => !isRecordFact(fact)), ...records])]
      for (const day of days) expect(plain(listAll(other, day))).toBe(plain(listAll(one, day)))
    }),
    { numRuns: 60 },
  )
})

test('each obligation is there once, under a key of its own, and so is the record that would fulfil it', () => {
  fc.assert(
    fc.property(anyLog, anyDays, (log, days) => {
      const state = stateOf(log)
      const records = [...state.recordsBySubject.values()].flat()
      for (const day of days) {
        const taken = new Set(records.filter(({ recordedOn }) => recordedOn <= day).map((keyed) => keyed.recordKey))
        const waiting = new Set(records.filter(({ record, recordKey }) => record.kind === 'sign-off' && record.needsConfirmation === true && !isConfirmed(records, recordKey, day)).map(({ recordKey }) => recordKey))
        const standings = listAll(state, day)
        const keys = standings.map((standing) => obligationKey(sha256, partsOf(standing)))
        expect(new Set(keys).size).toBe(keys.length)
        for (const standing of standings) {
          const kind = { sign: 'sign', learn: 'learn', act: 'act' } as const
          const next = recordKey(sha256, kind[standing.obligation.requirement.kind], partsOf(standing), standing.step)
          // Whoever owes it can still do it: the key of the record to come is free, unless it is done and waits for the leader to confirm it.
          if (!waiting.has(next) && ['open', 'due-soon', 'overdue'].includes(standing.state)) expect(taken.has(next)).toBe(false)
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('a record about somebody else, or about another requirement, changes nothing', () => {
  fc.assert(
    fc.property(anyLog, anyDays, anyRuleDay, (log, days, at) => {
      const recordedAt = `${at}T08:00:00.000Z`
      const unrelated = [signOffOf('p-9', { requirementId: 'r-act', recordedAt }), completionBy('employee', 'phishing', { subject: 'p-0', requirementId: 'r-other', recordedAt }), signOffOf('unit/u-1', { requirementId: 'r-other', recordedAt })]
      const [one, other] = [stateOf(log), stateOf([...log, ...unrelated])]
      for (const day of days) expect(plain(listAll(other, day))).toBe(plain(listAll(one, day)))
    }),
    { numRuns: 50 },
  )
})

test('what is decided today about rules and texts changes nothing that was owed yesterday', () => {
  fc.assert(
    fc.property(anyLog, anyRuleDay, fc.constantFrom('keep' as const, 'change' as const), fc.nat(3), (log, today, openRounds, which) => {
      const recordedAt = `${today}T08:00:00.000Z`
      const published = log.filter((fact) => fact.kind === 'requirement-publication')
      const { requirement } = published[which % published.length] ?? {}
      if (!requirement) return
      const { requirementId } = requirement
      const decided: Fact[] = [
        requirementPublication({ ...requirement, dueInDays: 365, audience: { employmentClasses: ['elected'] } }, { version: 9, effectiveOn: today, openRounds, recordedAt }),
        withdrawalOf({ requirementId }, { version: 9, effectiveOn: today, recordedAt }),
        roundMove({ requirementId }, 's-0', '2030-01-01', { recordedAt, step: 90 }),
        roundMove({ requirementId }, '2028', '2030-01-01', { recordedAt, step: 91 }),
        exemptionOf('employee', { requirementId }, { subject: 'p-0', recordedAt, step: 90 }),
        lessonReturn('phishing', { requirementId, effectiveOn: today, returnNumber: 90, recordedAt }),
        lessonPublication('phishing', 9, 0, today),
        publication(9, 0, today),
      ]
      const yesterday = dayBefore(today)
      const before = plain(listAll(stateOf(log), yesterday))
      expect(plain(listAll(stateOf([...log, ...decided]), yesterday))).toBe(before)
      for (const fact of decided) expect(plain(listAll(stateOf([...log, fact]), yesterday))).toBe(before)
    }),
    { numRuns: 60 },
  )
})

test('a major version of a document reopens it for everybody it concerns and for nobody else, a minor one for nobody', () => {
  let reopened = 0
  fc.assert(
    fc.property(anyLog, anyRuleDay, (log, day) => {
      const known = stateOf(log)
      const isOfHiring = log.some((fact) => fact.kind === 'requirement-publication' && fact.requirement.kind === 'sign' && fact.requirement.schedule !== undefined && fact.requirement.schedule.kind !== 'from-version')
      fc.pre(!isOfHiring)
      const [major, minor] = [stateOf([...log, publication(9, 0, day)]), stateOf([...log, publication(1, 9, day)])]
      const signing = (state: LogState) => listAll(state, day).filter(({ obligation }) => obligation.requirement.kind === 'sign')
      expect(plain(signing(minor))).toBe(plain(signing(known)))
      const others = (state: LogState) => listAll(state, day).filter(({ obligation }) => obligation.requirement.kind !== 'sign')
      expect(plain(others(major))).toBe(plain(others(known)))
      for (const { obligation, state } of signing(major)) {
        if (state === 'excluded') continue
        expect(obligation).toMatchObject({ majorVersion: 9, opensOn: day })
        reopened++
      }
    }),
    { numRuns: 40, maxSkipsPerRun: 1_000 },
  )
  expect(reopened).toBeGreaterThan(5)
})

test('a round of the year that is among what is owed now too stands the same in both, and each is there once', () => {
  let both = 0
  fc.assert(
    fc.property(anyLog, anyRuleDay, (log, day) => {
      const state = stateOf(log)
      const span = { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` }
      for (const subject of subjectsOf(state)) {
        const ofYear = new Map(listActivityRounds(state, subject, day, span).map((standing) => [obligationKey(sha256, partsOf(standing)), standing]))
        expect(ofYear.size).toBe(listActivityRounds(state, subject, day, span).length)
        for (const standing of standingsOf(state, subject, day)) {
          const { requirement, dueOn } = standing.obligation
          const found = ofYear.get(obligationKey(sha256, partsOf(standing)))
          if (requirement.kind === 'act' && dueOn >= span.from && dueOn <= span.to) expect(found).toEqual(standing)
          if (found) both++
        }
      }
    }),
    { numRuns: 60 },
  )
  expect(both).toBeGreaterThan(20)
})

test('the figures of a unit are the sum over its people', () => {
  fc.assert(
    fc.property(anyLog, anyRuleDay, (log, day) => {
      const state = stateOf(log)
      for (const requirementId of ['r-sign', 'r-learn', 'r-act']) {
        const counts = countStandings(state, requirementId, day)
        for (const unitId of state.organisation.units.keys()) {
          const people = [...state.organisation.people.values()].filter((person) => listUnitAndAncestors(state.organisation, findHomeUnitId(person, day) ?? '', day).some((unit) => unit.unitId === unitId))
          const states = people.flatMap((person) => listStandings(state, person, day)).filter(({ obligation }) => obligation.requirement.requirementId === requirementId).map((standing) => standing.state)
          const count = (...wanted: Standing['state'][]) => states.filter((is) => wanted.includes(is)).length
          expect(countOf(counts, unitId)).toEqual({ signed: count('fulfilled'), outstanding: count('open', 'due-soon', 'overdue'), overdue: count('overdue'), excluded: count('excluded') })
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('what was known at a moment is what the log said that was cut there', () => {
  fc.assert(
    fc.property(anyLog, anyRuleDay, anyDays, (log, cutOn, days) => {
      const knownAt = `${cutOn}T12:00:00.000Z`
      const then = stateKnownAt(numbered(log), knownAt)
      const cut = stateOf(log.filter(({ recordedAt }) => recordedAt <= knownAt))
      for (const day of days) expect(plain(listAll(then, day))).toBe(plain(listAll(cut, day)))
    }),
    { numRuns: 50 },
  )
})

test('what is kept ready is what would be made ready anew, after every fact', () => {
  fc.assert(
    fc.property(anyLog, anyRuleDay, (log, day) => {
      const grown = stateOf([])
      for (const [index, fact] of numbered(log).entries()) {
        applyFact(grown, fact)
        if (index % 5 === 0 || index === log.length - 1) expect(plain(listAll(grown, day))).toBe(plain(listAll({ ...grown, prepared: { rules: new Map() } }, day)))
      }
      for (let count = 0; count < 30; count++) listAll(grown, new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10))
      expect(grown.prepared.rules.size).toBeLessThanOrEqual(8)
    }),
    { numRuns: 30 },
  )
})
