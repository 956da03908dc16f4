import fc from 'fast-check'
import { applyFact, type LogState } from '../../../core/facts/log-state'
import { listActivityRounds } from '../../../core/obligations/standing'
import { parseSubject } from '../../../core/obligations/subject'
import { countUnit, countYear, listEntriesOf } from '../../../core/wheel/count-year'
import { bringUpToDate, createWheelYear, dropWheelYear, spanOf, STATES, type WheelYear } from '../../../core/wheel/wheel-year'
import { anyRuleDay, anyRules } from '../../sample/any-rules'
import { doDeeds, stateOf } from '../../sample/do-deeds'
import { numbered } from '../../sample/sample-log'

/** By name, for numbers depend on what was met first. */
function tell(wheel: WheelYear, unitIds: Iterable<string>): unknown {
  const marks = (unitId: string) => countUnit(wheel, unitId).map(({ slot, ...count }) => ({ ...wheel.slots[slot], ...count }))
  return [...unitIds].map((unitId) => [unitId, marks(unitId).sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))])
}

const forgetful = (state: LogState): LogState => ({ ...state, prepared: { rules: new Map() } })

test('after any facts the year kept is the one that would be made from nothing', () => {
  fc.assert(
    fc.property(anyRules, anyRuleDay, fc.nat(1_000), ({ facts, deeds }, day, random) => {
      const log = numbered(doDeeds(facts, deeds))
      const year = Number(day.slice(0, 4))
      const grown = stateOf([])
      let kept: WheelYear | undefined
      for (const [index, fact] of log.entries()) {
        applyFact(grown, fact)
        kept ??= createWheelYear(grown, year, day)
        if ((index + random) % 6 > 0 && index < log.length - 1) continue
        bringUpToDate(grown, kept)
        expect(tell(kept, grown.organisation.units.keys())).toEqual(tell(createWheelYear(forgetful(grown), year, day), grown.organisation.units.keys()))
      }
    }),
    { numRuns: 40 },
  )
}, 120_000)

test('a unit counts each round of every subject in it and below it once', () => {
  fc.assert(
    fc.property(anyRules, anyRuleDay, ({ facts, deeds }, day) => {
      const state = stateOf(doDeeds(facts, deeds))
      const year = Number(day.slice(0, 4))
      const wheel = createWheelYear(state, year, day)
      for (const { unitIds, entries } of wheel.places.values())
        for (const unitId of unitIds) for (const entry of entries.values()) expect(listEntriesOf(wheel, unitId).filter(({ subject }) => subject === entry.subject)).toEqual([entry])
      for (const unitId of state.organisation.units.keys()) {
        const entries = listEntriesOf(wheel, unitId)
        const standings = entries.flatMap(({ subject }) => listActivityRounds(state, parseSubject(subject), day, spanOf(year)))
        const counts = countYear(wheel, entries)
        for (const [place, is] of STATES.entries()) expect(counts.reduce((sum, count) => sum + (count.counts[place] ?? 0), 0)).toBe(standings.filter((standing) => standing.state === is).length)
        for (const { only, counts: ofMark } of counts) expect(only !== undefined).toBe(ofMark.reduce((sum, count) => sum + count, 0) === 1)
      }
    }),
    { numRuns: 40 },
  )
}, 120_000)

test('a year that is dropped is told of nothing more', () => {
  const state = stateOf([])
  const wheel = createWheelYear(state, 2026, '2026-11-21')
  expect(state.prepared.touched?.size).toBe(1)
  dropWheelYear(state, wheel)
  expect(state.prepared.touched?.size).toBe(0)
})
