import fc from 'fast-check'
import { sha256 } from '../../../bot/hashing'
import { drawSample, listPopulation, verifyDraw } from '../../../core/control/draw-sample'
import type { Fact } from '../../../core/facts/fact'
import type { LogState } from '../../../core/facts/log-state'
import { sampleState } from '../../sample/sample-log'
import { confirmationOf, drawOf, inspectionFact, keyOfRecord, REVIEW, reviewOf, signOffOf, voidingOf } from './sample-control'

const PERIOD = { from: '2026-11-01', to: '2026-11-30', requirementIds: [], logNumber: 1_000 }
const population = (facts: Fact[], filter: Partial<Parameters<typeof listPopulation>[1]> = {}) => listPopulation(sampleState(REVIEW, inspectionFact(), ...facts), { ...PERIOD, ...filter }).map(({ recordKey }) => recordKey)

describe('the population', () => {
  it('is what was signed off as done and counts', () => expect(population([reviewOf(1), reviewOf(2), signOffOf()])).toHaveLength(3))

  it.each<[string, Fact[], number]>([
    ['what was not relevant', [reviewOf(1, { outcome: 'not-relevant', reason: 'Ingen' })], 0],
    ['what is void', [reviewOf(1), voidingOf(reviewOf(1))], 0],
    ['what waits for confirmation', [reviewOf(1, { needsConfirmation: true })], 0],
  ])('has not %s', (_, facts, count) => expect(population(facts)).toHaveLength(count))

  it('has what a leader confirmed', () => {
    const record = reviewOf(1, { needsConfirmation: true })
    expect(population([record, confirmationOf(record)])).toEqual([keyOfRecord(record)])
  })

  it('is of the days, activities and units that were asked for', () => {
    const facts = [reviewOf(1), reviewOf(2), signOffOf()]
    expect(population(facts, { from: '2026-11-12', to: '2026-11-12' })).toEqual([keyOfRecord(reviewOf(2))])
    expect(population(facts, { requirementIds: ['orders'] })).toEqual([keyOfRecord(signOffOf())])
    expect(population(facts, { unitIds: ['u-education'] })).toHaveLength(3)
    expect(population(facts, { unitIds: ['u-nursery'] })).toEqual([])
  })

  it('ends with the number it was drawn at: a voiding after it takes nothing out', () => {
    const facts = [reviewOf(1), reviewOf(2), voidingOf(reviewOf(1))]
    const before = sampleState(REVIEW, inspectionFact()).logNumber
    expect(population(facts, { logNumber: before + 2 })).toHaveLength(2)
    expect(population(facts, { logNumber: before + 1 })).toHaveLength(1)
  })
})

const records = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 }).map((indices) => indices.map((index) => reviewOf(index, { subject: `unit/u-${index % 7}` })))
const seeds = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 })

describe('a draw', () => {
  it('is the same for the same seed and log, in whatever order a state holds its records', () =>
    fc.assert(
      fc.property(records, seeds, fc.integer({ min: 1, max: 50 }), fc.infiniteStream(fc.nat()), (facts, seed, count, chance) => {
        const state = sampleState(...facts)
        const first = drawSample(sha256, seed, listPopulation(state, PERIOD), count)
        expect(drawSample(sha256, seed, listPopulation(shuffled(state, chance), PERIOD), count)).toEqual(first)
        expect(new Set(first).size).toBe(Math.min(count, facts.length))
        expect(first.every((key) => facts.some((record) => keyOfRecord(record) === key))).toBe(true)
      }),
      { numRuns: 60 },
    ))

  it('gives every record about the same chance', () => {
    const keys = Array.from({ length: 10 }, (_, index) => ({ recordKey: keyOfRecord(reviewOf(index)) }))
    const counts = new Map(keys.map(({ recordKey }) => [recordKey, 0]))
    for (let seed = 0; seed < 2_000; seed += 1) for (const key of drawSample(sha256, seed.toString(16).padStart(32, '0'), keys, 3)) counts.set(key, (counts.get(key) ?? 0) + 1)
    // 600 expected of each, with a standard deviation of about 20: five of them either way.
    for (const count of counts.values()) expect(Math.abs(count - 600)).toBeLessThan(103)
  })

  it('of more than there are is all of them', () => expect(drawSample(sha256, '00', [{ recordKey: 'a' }], 5)).toEqual(['a']))
})

describe('verifying', () => {
  const facts = [REVIEW, ...[1, 2, 3, 4, 5].map((index) => reviewOf(index))]
  const state = sampleState(...facts)
  const seed = 'f'.repeat(32)
  const found = listPopulation(state, { ...PERIOD, logNumber: state.logNumber })
  const draw = drawOf({ from: PERIOD.from, to: PERIOD.to, seed, logNumber: state.logNumber, population: found.length, drawn: drawSample(sha256, seed, found, 2) })

  it('finds the same again, also after more has happened', () => {
    expect(verifyDraw(state, sha256, draw)).toBe('same')
    expect(verifyDraw(sampleState(...facts, draw, reviewOf(6), voidingOf(reviewOf(1))), sha256, draw)).toBe('same')
  })

  it.each([
    ['another seed', { seed: '1'.repeat(32) }],
    ['another sample', { drawn: draw.drawn.toReversed() }],
    ['another population', { population: 6 }],
    ['another end of the log', { logNumber: draw.logNumber - 1 }],
  ])('finds %s out', (_, changed) => expect(verifyDraw(state, sha256, { ...draw, ...changed })).toBe('differs'))
})

function shuffled(state: LogState, chance: Iterable<number>): LogState {
  const numbers = chance[Symbol.iterator]()
  const lots = new Map([...state.recordsBySubject.keys()].map((subject) => [subject, Number(numbers.next().value)]))
  const entries = [...state.recordsBySubject].sort(([one], [other]) => (lots.get(one) ?? 0) - (lots.get(other) ?? 0))
  return { ...state, recordsBySubject: new Map(entries.map(([subject, keyed]) => [subject, keyed.toReversed()])) }
}
