import type { Day } from '../days/day'
import { weekOf } from '../days/week'
import type { LogState } from '../facts/log-state'
import { findAccount, findLeader, findUnit, listUnitAndAncestors } from '../organisation/organisation'
import { dayNumberOf, type PromptBoard } from './prompt-board'
import { ladderOf, type PromptRules } from './prompt-rules'

/** People of one unit who still owe what they were reminded of; `requirementIds` of each, in the order of the board. */
export type LateUnit = { unitId: string; people: { personId: string; requirementIds: string[] }[] }

/** What one leader is told: of their own people by name, of units further down by figures. */
export type LatePrompt = { personId: string; oid: string; key: string; own: LateUnit[]; below: { unitId: string; people: number }[] }

/** Days between two tellings of who is late: leaders cannot do anything about it every day. */
export const LATE_EVERY_DAYS = 14

/**
 * Which leaders to tell that somebody has not signed or learned in time, once the ladder says so: the nearest leader by name
 * (in a unit without a leader the one above), and the next one above by figures. Nobody is told of themselves.
 */
export function planLate(state: LogState, board: PromptBoard, rules: PromptRules, lastToldOn: (personId: string) => Day | undefined): LatePrompt[] {
  const told = new Map<string, { own: Map<string, LateUnit>; below: Map<string, number> }>()
  const entry = (personId: string) => {
    const known = told.get(personId) ?? { own: new Map<string, LateUnit>(), below: new Map<string, number>() }
    told.set(personId, known)
    return known
  }
  for (const { personId, unitId, byName, byFigures } of listLate(board, rules)) {
    const [nearest, next] = listLeadersOver(state, unitId, personId, board.day)
    if (nearest !== undefined && byName.length > 0) {
      const { own } = entry(nearest)
      const unit = own.get(unitId) ?? { unitId, people: [] }
      unit.people.push({ personId, requirementIds: byName })
      own.set(unitId, unit)
    }
    if (next !== undefined && byFigures) {
      const { below } = entry(next)
      below.set(unitId, (below.get(unitId) ?? 0) + 1)
    }
  }
  return [...told].flatMap(([personId, { own, below }]): LatePrompt[] => {
    const person = state.organisation.people.get(personId)
    const account = person && findAccount(person, board.day)
    const last = lastToldOn(personId)
    if (!account?.enabled || (last !== undefined && dayNumberOf(board.day) - dayNumberOf(last) < LATE_EVERY_DAYS)) return []
    return [{ personId, oid: account.oid, key: lateKey(board.day), own: [...own.values()], below: [...below].map(([unitId, people]) => ({ unitId, people })) }]
  })
}

/** Names the telling of a week. */
export function lateKey(day: Day): string {
  return `late-${weekOf(day)}`
}

function* listLate(board: PromptBoard, rules: PromptRules): Generator<{ personId: string; unitId: string; byName: string[]; byFigures: boolean }> {
  const today = dayNumberOf(board.day)
  const ladders = board.requirements.map((requirementId) => ladderOf(rules, requirementId))
  for (const [person, personId] of board.personIds.entries()) {
    if (board.isOnLeave[person] === 1) continue
    const extraDays = board.calendars[board.calendar[person] ?? 0]?.extraDays ?? 0
    const byName = new Set<string>()
    let byFigures = false
    for (let cell = board.cellsFrom[person] ?? 0; cell < (board.cellsFrom[person + 1] ?? 0); cell++) {
      const requirement = board.requirement[cell] ?? 0
      const lateBy = today - (board.dueOn[cell] ?? 0) - extraDays
      const { leaderAfterDays = Infinity, aboveAfterDays = Infinity } = ladders[requirement] ?? {}
      if (lateBy > leaderAfterDays) byName.add(board.requirements[requirement] ?? '')
      if (lateBy > aboveAfterDays) byFigures = true
    }
    if (byName.size > 0 || byFigures) yield { personId, unitId: board.units[board.unit[person] ?? 0] ?? '', byName: [...byName], byFigures }
  }
}

/** The nearest leader over somebody, and the next one; a unit led by the person themselves is passed over, and so is whoever leads two in a row. */
function listLeadersOver({ organisation }: LogState, unitId: string, personId: string, day: Day): string[] {
  const leaders = listUnitAndAncestors(organisation, unitId, day).flatMap((unit) => findLeader(organisation, unit.unitId, day)?.personId ?? [])
  return [...new Set(leaders)].filter((leader) => leader !== personId)
}

export function nameOfUnit({ organisation }: LogState, unitId: string, day: Day): string {
  return findUnit(organisation, unitId, day)?.name ?? unitId
}
