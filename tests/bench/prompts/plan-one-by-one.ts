import { addDays } from '../../../core/days/day'
import type { PlannedPrompt } from '../../../core/prompts/plan-prompts'
import type { PromptBoard } from '../../../core/prompts/prompt-board'
import { ladderOf, mayInstall, type PromptRules } from '../../../core/prompts/prompt-rules'
import { judgePrompt } from '../../../core/prompts/judge-prompt'
import { dayNumberOf } from '../../../core/prompts/prompt-board'
import { rungOn } from '../../../core/prompts/rung'
import { minuteOf, spreadOf, windowOn } from '../../../core/prompts/sending-calendar'

type Owed = { key: string; requirementId: string; dueOn: number; firstOn: number; rung: number }
export type Somebody = { personId: string; oid: string; isLeader: boolean; hasChat: boolean; unreachable: string | undefined; calendar: number; snoozedUntil: number; lastOn: number; timesInMonth: number; owed: Owed[] }

/** The same people as objects, as they come from a store. */
export function toPeople(board: PromptBoard): Somebody[] {
  return board.personIds.map((personId, person) => ({
    personId,
    oid: board.oids[person] ?? '',
    isLeader: board.isLeader[person] === 1,
    hasChat: board.hasChat[person] === 1,
    unreachable: board.unreachable[person],
    calendar: board.calendar[person] ?? 0,
    snoozedUntil: board.snoozedUntil[person] ?? 0,
    lastOn: board.lastOn[person] ?? 0,
    timesInMonth: board.timesInMonth[person] ?? 0,
    owed: Array.from({ length: (board.cellsFrom[person + 1] ?? 0) - (board.cellsFrom[person] ?? 0) }, (_, index): Owed => {
      const cell = (board.cellsFrom[person] ?? 0) + index
      return { key: board.obligationKeys[cell] ?? '', requirementId: board.requirements[board.requirement[cell] ?? 0] ?? '', dueOn: board.dueOn[cell] ?? 0, firstOn: board.firstOn[cell] ?? 0, rung: board.rung[cell] ?? 0 }
    }),
  }))
}

/** The careful way without columns: each person once, each obligation once, every rule asked anew. */
export function planOneByOne(people: readonly Somebody[], board: PromptBoard, rules: PromptRules, now: Date): PlannedPrompt[] {
  const today = dayNumberOf(board.day)
  const urgent: PlannedPrompt[] = []
  const others: PlannedPrompt[] = []
  for (const [index, person] of people.entries()) {
    const calendar = board.calendars[person.calendar]
    const rungs = person.owed.map(({ requirementId, firstOn, rung }) => (firstOn === 0 ? rung : Math.max(rung, rungOn(ladderOf(rules, requirementId), addDays(board.day, firstOn - today), board.day, calendar?.extraDays ?? 0))))
    const isFirst = person.owed.some(({ firstOn }) => firstOn === 0)
    const isReminder = person.owed.some(({ firstOn, rung }, cell) => firstOn !== 0 && (rungs[cell] ?? 0) > rung)
    if (!isFirst && !isReminder) continue
    const hours = calendar && windowOn(calendar, board.day)
    const minute = minuteOf(now)
    const verdict = judgePrompt(
      {
        isStopped: rules.isStopped,
        isCancelled: false,
        isFulfilled: person.owed.length === 0,
        isExcluded: false,
        isUnreachable: person.unreachable !== undefined || (!person.hasChat && !mayInstall(rules, false)),
        isSnoozed: person.snoozedUntil > today,
        daysSince: person.lastOn === 0 ? undefined : today - person.lastOn,
        timesInMonth: person.timesInMonth,
        isLeader: person.isLeader,
        isInWindow: hours !== undefined && minute >= hours.from + spreadOf(person.personId, board.day, rules.spreadMinutes) && minute < hours.until,
      },
      rules,
    )
    if (verdict !== 'send') continue
    const prompt: PlannedPrompt = { person: index, personId: person.personId, oid: person.oid, because: isFirst ? 'first' : 'reminder', keys: person.owed.map(({ key }) => key), rungs: Uint8Array.from(rungs) }
    ;(person.owed.some(({ dueOn }) => dueOn < today) ? urgent : others).push(prompt)
  }
  return [...urgent, ...others]
}
