import fc from 'fast-check'
import type { WheelActivity, WheelMark } from '../../../core/api/wheel-views'
import { addDays } from '../../../core/days/day'
import { THEMES } from '../../../core/obligations/activity'
import { StandingState } from '../../../core/obligations/obligation'
import { UNIT_LEVELS } from '../../../core/organisation/organisation-change'

export function markOn(dueOn: string, changes: Partial<WheelMark> = {}): WheelMark {
  return { round: dueOn.slice(0, 7), dueOn, counts: { open: 1 }, ...changes }
}

export function activityOf(requirementId: string, marks: WheelMark[], changes: Partial<WheelActivity> = {}): WheelActivity {
  return { requirementId, title: `Aktivitet ${requirementId}`, theme: 'risk', ofUnitId: 'u-municipality', level: 'municipality', isShownOnly: false, bases: [], marks, ...changes }
}

/** As large as the largest municipality's: so many activities, each with twelve rounds, in every level, theme and state. */
export function manyActivities(count: number, year: number): WheelActivity[] {
  return Array.from({ length: count }, (_, index) =>
    activityOf(
      `activity-${index}`,
      Array.from({ length: 12 }, (_, month) => {
        const state = StandingState.options[(index + month) % StandingState.options.length] ?? 'open'
        return markOn(addDays(`${year}-${String(month + 1).padStart(2, '0')}-01`, (index * 7) % 28), { counts: { [state]: 1 + (index % 5) } })
      }),
      { theme: THEMES[index % THEMES.length] ?? 'risk', level: UNIT_LEVELS[index % UNIT_LEVELS.length] ?? 'municipality' },
    ),
  )
}

/** Activities of any year near `year`, crowded on few days as well as spread. */
export function anyActivities(year: number): fc.Arbitrary<WheelActivity[]> {
  const day = fc.oneof(
    fc.integer({ min: -3, max: 370 }).map((days) => addDays(`${year}-01-01`, days)),
    fc.constantFrom(`${year}-01-01`, `${year}-12-31`, `${year}-04-30`, `${year}-08-31`),
  )
  const mark = fc.record({ dueOn: day, state: fc.constantFrom(...StandingState.options) }).map(({ dueOn, state }) => markOn(dueOn, { counts: { [state]: 1 } }))
  const marks = fc.array(mark, { maxLength: 12 }).map((each) => each.map((found, index) => ({ ...found, round: `r-${index}` })))
  const one = fc.record({ marks, theme: fc.constantFrom(...THEMES), level: fc.constantFrom(...UNIT_LEVELS), isShownOnly: fc.boolean() })
  return fc.array(one, { maxLength: 60 }).map((all) => all.map(({ marks: found, ...rest }, index) => activityOf(`activity-${index}`, found, rest)))
}
