import { daysBetween, type Day } from '../days/day'
import type { Sha256 } from '../facts/hashing'
import type { LogState } from '../facts/log-state'
import { isLearnStanding, isSignStanding, type Standing } from '../obligations/obligation'
import { listStandings } from '../obligations/standing'
import { findAccount, findHomeUnitId, isInForce, isOnLeave, listUnitAndAncestors, type Person } from '../organisation/organisation'
import { keyOf } from '../signing/decide-signature'
import { MONTH_DAYS } from './budget'
import type { PromptMemory, UnreachableReason } from './prompt-memory'
import type { PromptRules } from './prompt-rules'
import { calendarOf, type SendingCalendar } from './sending-calendar'

/** Days since 1970-01-01; 0 stands for never. */
export type DayNumber = number

/**
 * All that is open to sign or to learn on one day, and what was prompted before, as columns: a plan looks at a million
 * obligations at once. People by number; their obligations lie side by side, from `cellsFrom[person]` to `cellsFrom[person + 1]`.
 */
export type PromptBoard = {
  day: Day
  personIds: readonly string[]
  numbers: ReadonlyMap<string, number>
  oids: readonly (string | undefined)[]
  unreachable: (UnreachableReason | undefined)[]
  isLeader: Uint8Array
  /** Whose chat is known. */
  hasChat: Uint8Array
  isOnLeave: Uint8Array
  calendars: readonly SendingCalendar[]
  calendar: Uint16Array
  units: readonly string[]
  unit: Uint16Array
  snoozedUntil: Int32Array
  /** The last day on which each was prompted, and how often within the 30 days before this one. */
  lastOn: Int32Array
  timesInMonth: Uint8Array
  campaigns: (ReadonlySet<string> | undefined)[]
  cellsFrom: Uint32Array
  requirements: readonly string[]
  requirement: Uint16Array
  dueOn: Int32Array
  /** When it was first prompted, and the highest rung that was. */
  firstOn: Int32Array
  rung: Uint8Array
  obligationKeys: readonly string[]
}

export type BoardBuilder = { add(person: Person, memory: PromptMemory): void; finish(): PromptBoard }

/** Built person by person, so that whoever serves clicks may rest in between. */
export function createBoardBuilder(state: LogState, day: Day, rules: PromptRules, sha256: Sha256): BoardBuilder {
  const today = dayNumberOf(day)
  const placeOf = createPlaces(state, day, rules)
  const requirements = createNumbering()
  const columns = { personIds: [] as string[], oids: [] as (string | undefined)[], unreachable: [] as (UnreachableReason | undefined)[], isLeader: [] as number[], hasChat: [] as number[], isOnLeave: [] as number[], calendar: [] as number[], unit: [] as number[], snoozedUntil: [] as number[], lastOn: [] as number[], timesInMonth: [] as number[], campaigns: [] as (ReadonlySet<string> | undefined)[], cellsFrom: [0], requirement: [] as number[], dueOn: [] as number[], firstOn: [] as number[], rung: [] as number[], obligationKeys: [] as string[] }
  return {
    add(person, memory) {
      const open = listStandings(state, person, day).filter(isToPrompt)
      if (open.length === 0) return
      const account = findAccount(person, day)
      const { calendar, unit } = placeOf(findHomeUnitId(person, day))
      columns.personIds.push(person.personId)
      columns.oids.push(account?.oid)
      columns.unreachable.push(account === undefined ? 'no-account' : !account.enabled ? 'account-disabled' : memory.unreachable)
      columns.isLeader.push(Number(leads(state, person.personId, day)))
      columns.hasChat.push(Number(memory.hasChat))
      columns.isOnLeave.push(Number(isOnLeave(person, day)))
      columns.calendar.push(calendar)
      columns.unit.push(unit)
      columns.snoozedUntil.push(memory.snoozedUntil === undefined ? 0 : dayNumberOf(memory.snoozedUntil))
      columns.lastOn.push(memory.promptedOn.length === 0 ? 0 : dayNumberOf(memory.promptedOn.at(-1) ?? day))
      columns.timesInMonth.push(Math.min(255, memory.promptedOn.filter((on) => today - dayNumberOf(on) < MONTH_DAYS).length))
      columns.campaigns.push(memory.campaigns.size > 0 ? memory.campaigns : undefined)
      for (const { obligation } of open) {
        const key = keyOf(sha256, obligation)
        const asked = memory.asked.get(key)
        columns.requirement.push(requirements.numberOf(obligation.requirement.requirementId))
        columns.dueOn.push(dayNumberOf(obligation.dueOn))
        columns.firstOn.push(asked ? dayNumberOf(asked.firstOn) : 0)
        columns.rung.push(Math.min(255, asked?.rung ?? 0))
        columns.obligationKeys.push(key)
      }
      columns.cellsFrom.push(columns.obligationKeys.length)
    },
    finish: () => ({
      day,
      personIds: columns.personIds,
      numbers: new Map(columns.personIds.map((personId, index) => [personId, index])),
      oids: columns.oids,
      unreachable: columns.unreachable,
      isLeader: Uint8Array.from(columns.isLeader),
      hasChat: Uint8Array.from(columns.hasChat),
      isOnLeave: Uint8Array.from(columns.isOnLeave),
      calendars: placeOf.calendars,
      calendar: Uint16Array.from(columns.calendar),
      units: placeOf.units,
      unit: Uint16Array.from(columns.unit),
      snoozedUntil: Int32Array.from(columns.snoozedUntil),
      lastOn: Int32Array.from(columns.lastOn),
      timesInMonth: Uint8Array.from(columns.timesInMonth),
      campaigns: columns.campaigns,
      cellsFrom: Uint32Array.from(columns.cellsFrom),
      requirements: requirements.names,
      requirement: Uint16Array.from(columns.requirement),
      dueOn: Int32Array.from(columns.dueOn),
      firstOn: Int32Array.from(columns.firstOn),
      rung: Uint8Array.from(columns.rung),
      obligationKeys: columns.obligationKeys,
    }),
  }
}

/** The whole board at once; for tests, previews and benches. */
export function buildPromptBoard(state: LogState, day: Day, rules: PromptRules, sha256: Sha256, memoryOf: (personId: string) => PromptMemory): PromptBoard {
  const builder = createBoardBuilder(state, day, rules, sha256)
  for (const person of state.organisation.people.values()) builder.add(person, memoryOf(person.personId))
  return builder.finish()
}

/** What was just sent, or may have been: the same board plans nothing of it again. */
export function notePrompted(board: PromptBoard, personId: string, prompted: readonly { key: string; rung: number }[], campaignId?: string): void {
  const person = board.numbers.get(personId)
  if (person === undefined) return
  const today = dayNumberOf(board.day)
  if (board.lastOn[person] !== today) board.timesInMonth[person] = Math.min(255, (board.timesInMonth[person] ?? 0) + 1)
  board.lastOn[person] = today
  if (campaignId !== undefined) board.campaigns[person] = new Set([...(board.campaigns[person] ?? []), campaignId])
  const rungs = new Map(prompted.map(({ key, rung }) => [key, rung]))
  for (let cell = board.cellsFrom[person] ?? 0; cell < (board.cellsFrom[person + 1] ?? 0); cell++) {
    const rung = rungs.get(board.obligationKeys[cell] ?? '')
    if (rung === undefined) continue
    if (board.firstOn[cell] === 0) board.firstOn[cell] = today
    board.rung[cell] = Math.max(board.rung[cell] ?? 0, rung)
  }
}

export function dayNumberOf(day: Day): DayNumber {
  return daysBetween('1970-01-01', day)
}

function isToPrompt(standing: Standing): boolean {
  if (!isSignStanding(standing) && !isLearnStanding(standing)) return false
  return standing.state === 'open' || standing.state === 'due-soon' || standing.state === 'overdue'
}

function leads({ organisation }: LogState, personId: string, day: Day): boolean {
  return organisation.leadershipsByPerson.get(personId)?.some((leadership) => isInForce(leadership, day)) ?? false
}

/** Where somebody works, and the calendar that goes with it; most of a municipality shares a few. */
function createPlaces({ organisation }: LogState, day: Day, rules: PromptRules) {
  const units = createNumbering()
  const calendars: SendingCalendar[] = []
  const known = new Map<string, number>()
  const ofUnits: number[] = []
  const numberOf = (calendar: SendingCalendar): number => {
    const letters = JSON.stringify(calendar)
    const number = known.get(letters) ?? calendars.push(calendar) - 1
    known.set(letters, number)
    return number
  }
  const placeOf = (unitId: string | undefined): { calendar: number; unit: number } => {
    const unit = units.numberOf(unitId ?? '')
    return { unit, calendar: (ofUnits[unit] ??= numberOf(calendarOf(rules, unitId === undefined ? [] : listUnitAndAncestors(organisation, unitId, day).map((above) => above.unitId)))) }
  }
  return Object.assign(placeOf, { calendars, units: units.names })
}

function createNumbering(): { numberOf(name: string): number; names: string[] } {
  const numbers = new Map<string, number>()
  const names: string[] = []
  return {
    names,
    numberOf(name) {
      const known = numbers.get(name)
      if (known !== undefined) return known
      numbers.set(name, names.length)
      names.push(name)
      return names.length - 1
    },
  }
}
