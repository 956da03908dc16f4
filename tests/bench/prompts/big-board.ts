import type { Day } from '../../../core/days/day'
import { dayNumberOf, type PromptBoard } from '../../../core/prompts/prompt-board'
import type { PromptRules } from '../../../core/prompts/prompt-rules'
import { calendarOf } from '../../../core/prompts/sending-calendar'
import { createRandom } from '../../../infra/local/municipality/random'

export const REQUIREMENTS = 20

/** A municipality in which everybody owes all twenty: some never asked, some asked a while ago, some put off or out of reach. */
export function drawBoard(people: number, day: Day, rules: PromptRules, seed: number): PromptBoard {
  const random = createRandom(seed, 'board')
  const today = dayNumberOf(day)
  const units = Array.from({ length: Math.ceil(people / 48) }, (_, index) => `w-${String(index)}`)
  const calendars = [calendarOf(rules, []), ...rules.groups.map(({ unitIds }) => calendarOf(rules, unitIds))]
  const cells = people * REQUIREMENTS
  const personIds = Array.from({ length: people }, (_, index) => `p-${String(index)}`)
  const each = <T extends { [index: number]: number; length: number }>(array: T, draw: () => number): T => {
    for (let index = 0; index < array.length; index++) array[index] = draw()
    return array
  }
  return {
    day,
    personIds,
    numbers: new Map(personIds.map((personId, index) => [personId, index])),
    oids: personIds.map((_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`),
    unreachable: personIds.map(() => (random.chance(0.04) ? 'blocked' : undefined)),
    isLeader: each(new Uint8Array(people), () => Number(random.chance(0.02))),
    hasChat: each(new Uint8Array(people), () => Number(random.chance(0.9))),
    isOnLeave: new Uint8Array(people),
    calendars,
    calendar: each(new Uint16Array(people), () => random.below(calendars.length)),
    units,
    unit: each(new Uint16Array(people), () => random.below(units.length)),
    snoozedUntil: each(new Int32Array(people), () => (random.chance(0.03) ? today + 3 : 0)),
    lastOn: each(new Int32Array(people), () => (random.chance(0.7) ? today - random.below(60) : 0)),
    timesInMonth: each(new Uint8Array(people), () => random.below(7)),
    campaigns: personIds.map(() => undefined),
    cellsFrom: Uint32Array.from({ length: people + 1 }, (_, index) => index * REQUIREMENTS),
    requirements: Array.from({ length: REQUIREMENTS }, (_, index) => `requirement-${String(index)}`),
    requirement: Uint16Array.from({ length: cells }, (_, cell) => cell % REQUIREMENTS),
    dueOn: each(new Int32Array(cells), () => today - 30 + random.below(60)),
    firstOn: each(new Int32Array(cells), () => (random.chance(0.8) ? today - random.below(120) : 0)),
    rung: each(new Uint8Array(cells), () => random.below(3)),
    obligationKeys: Array.from({ length: cells }, (_, cell) => `key-${String(cell)}`),
  }
}
