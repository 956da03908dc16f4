import type { wheel } from '../../core/api/wheel-questions'
import type { WheelActivity } from '../../core/api/wheel-views'
import type { AnswerOf } from '../../core/api/question'
import type { StandingState } from '../../core/obligations/obligation'
import { stateOfMark } from '../../core/wheel/pressing-state'
import type { WheelFilter } from './wheel-options'

export type WheelAnswer = AnswerOf<typeof wheel>
type Basis = WheelAnswer['bases'][number]

/** How a basis is cited, and by what it is chosen in an address: the answers of other years number theirs in another way. */
export function basisKey({ title, section }: Basis): string {
  return section === undefined ? title : `${title} ${section}`
}

/** The rounds of the year that is shown; an activity without any stands nowhere in it. */
export function keepYear({ activities, year }: Pick<WheelAnswer, 'activities' | 'year'>): WheelActivity[] {
  return keepMarks(activities, (_, { dueOn }) => dueOn.startsWith(`${year}-`))
}

export function filterActivities(activities: readonly WheelActivity[], bases: readonly Basis[], filter: WheelFilter): WheelActivity[] {
  const sought = filter.typed.trim().toLocaleLowerCase('nb')
  const keys = bases.map(basisKey)
  const wants = <T>(chosen: readonly T[], has: (value: T) => boolean) => chosen.length === 0 || chosen.some(has)
  const kept = activities.filter(
    (activity) =>
      wants(filter.themes, (theme) => activity.theme === theme) &&
      wants(filter.levels, (level) => activity.level === level) &&
      wants(filter.bases, (key) => activity.bases.some((place) => keys[place] === key)) &&
      (!filter.mustReport || activity.bases.some((place) => bases[place]?.mustReport === true)) &&
      (sought === '' || textOf(activity, keys).includes(sought)),
  )
  return filter.states.length === 0 ? kept : keepMarks(kept, (activity, mark) => filter.states.includes(stateOfMark(activity, mark)))
}

/** How many activities each choice would leave by itself. */
export type ChoiceCounts = { themes: Map<string, number>; levels: Map<string, number>; states: Map<StandingState, number>; bases: Map<string, number>; mustReport: number }

export function countChoices(activities: readonly WheelActivity[], bases: readonly Basis[]): ChoiceCounts {
  const keys = bases.map(basisKey)
  const counts: ChoiceCounts = { themes: new Map(), levels: new Map(), states: new Map(), bases: new Map(), mustReport: 0 }
  const add = <T>(map: Map<T, number>, key: T) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const activity of activities) {
    add(counts.themes, activity.theme)
    add(counts.levels, activity.level)
    for (const state of new Set(activity.marks.map((mark) => stateOfMark(activity, mark)))) add(counts.states, state)
    for (const key of new Set(activity.bases.map((place) => keys[place]))) if (key !== undefined) add(counts.bases, key)
    if (activity.bases.some((place) => bases[place]?.mustReport === true)) counts.mustReport++
  }
  return counts
}

function keepMarks(activities: readonly WheelActivity[], keeps: (activity: WheelActivity, mark: WheelActivity['marks'][number]) => boolean): WheelActivity[] {
  return activities.flatMap((activity) => {
    const marks = activity.marks.filter((mark) => keeps(activity, mark))
    if (marks.length === 0) return []
    return [marks.length === activity.marks.length ? activity : { ...activity, marks }]
  })
}

function textOf({ title, doneIn, bases }: WheelActivity, keys: readonly string[]): string {
  return [title, doneIn?.system ?? '', ...bases.map((place) => keys[place] ?? '')].join(' ').toLocaleLowerCase('nb')
}
