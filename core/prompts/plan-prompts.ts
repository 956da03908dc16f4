import { addDays, dayOf } from '../days/day'
import type { Campaign } from './campaign'
import { judgePrompt, type Verdict } from './judge-prompt'
import { dayNumberOf, type PromptBoard } from './prompt-board'
import { ladderOf, mayInstall, type PromptRules } from './prompt-rules'
import { rungOn } from './rung'
import { minuteOf, spreadOf, windowOn } from './sending-calendar'

/** Whose prompt it is that is due: what was never asked, a reminder, or a campaign's round. */
export type PromptReason = 'first' | 'reminder' | 'campaign'

/** One card to one person, `person` by number on the board, with everything that is open to them: its keys, and the rung that each is asked on. */
export type PlannedPrompt = { person: number; personId: string; oid: string; because: PromptReason; campaignId?: string; keys: readonly string[]; rungs: Uint8Array }

/** A campaign with whom it is about: units by their number on the board. */
export type CampaignOnBoard = { campaign: Pick<Campaign, 'campaignId' | 'plan'>; isOfUnit: Uint8Array | undefined }

/**
 * The prompts that are owed at `now`: the same on any machine, from the same board. Whoever is overdue goes first; then in the
 * order of the board. What has been sent is noted on the board (`notePrompted`), and then plans nothing any more.
 */
export function planPrompts(board: PromptBoard, rules: PromptRules, campaigns: readonly CampaignOnBoard[], now: Date, { sentToday = 0, most = Infinity, isUnderWay = () => false }: Planning = {}): PlannedPrompt[] {
  if (rules.isStopped || dayOf(now) !== board.day) return []
  const look = createLook(board, rules, campaigns, now)
  const urgent: { person: number; due: Due }[] = []
  const others: { person: number; due: Due }[] = []
  for (let person = 0; person < board.personIds.length; person++) {
    const due = look.findDue(person)
    if (!due || look.judge(person, due) !== 'send' || isUnderWay(board.personIds[person] ?? '')) continue
    ;(due.isOverdue ? urgent : others).push({ person, due })
  }
  const count = Math.max(0, Math.min(most, rules.mostPerDay - sentToday))
  return [...urgent, ...others].slice(0, count).map(({ person, due }) => look.prompt(person, due))
}

/** What a plan is told beside the board: how many were sent today, how many to plan at once, and who is being sent to already. */
export type Planning = { sentToday?: number; most?: number; isUnderWay?: (personId: string) => boolean }

export type Due = { because: PromptReason; campaignId?: string; isOverdue: boolean }

/** What a plan asks of the board about one person at a time. */
export function createLook(board: PromptBoard, rules: PromptRules, campaigns: readonly CampaignOnBoard[], now: Date) {
  const today = dayNumberOf(board.day)
  const rungOf = createRungs(board, rules)
  const wanted = campaigns.map(({ campaign, isOfUnit }) => ({ campaignId: campaign.campaignId, isOfUnit, isWanted: Uint8Array.from(board.requirements, (requirementId) => Number(campaign.plan.requirementIds.includes(requirementId))) }))
  const isInWindow = createWindows(board, rules, now)

  const isOwedTo = ({ campaignId, isOfUnit, isWanted }: (typeof wanted)[number], person: number): boolean => {
    if (board.campaigns[person]?.has(campaignId) || (isOfUnit && isOfUnit[board.unit[person] ?? 0] !== 1)) return false
    for (let cell = board.cellsFrom[person] ?? 0; cell < (board.cellsFrom[person + 1] ?? 0); cell++) if (isWanted[board.requirement[cell] ?? 0] === 1) return true
    return false
  }

  return {
    /** Undefined when nothing is due to be asked of the person. */
    findDue(person: number): Due | undefined {
      const { cellsFrom, dueOn, firstOn, rung } = board
      const until = cellsFrom[person + 1] ?? 0
      let isFirst = false
      let isReminder = false
      let isOverdue = false
      for (let cell = cellsFrom[person] ?? 0; cell < until && !(isFirst && isOverdue); cell++) {
        if ((dueOn[cell] ?? 0) < today) isOverdue = true
        if (firstOn[cell] === 0) isFirst = true
        else if (!isFirst && !isReminder && rungOf(person, cell) > (rung[cell] ?? 0)) isReminder = true
      }
      const campaign = wanted.length === 0 ? undefined : wanted.find((about) => isOwedTo(about, person))
      if (campaign) return { because: 'campaign', campaignId: campaign.campaignId, isOverdue }
      return isFirst ? { because: 'first', isOverdue } : isReminder ? { because: 'reminder', isOverdue } : undefined
    },
    judge(person: number, { because }: Pick<Due, 'because'>): Verdict {
      const lastOn = board.lastOn[person] ?? 0
      return judgePrompt(
        {
          isStopped: rules.isStopped,
          isCancelled: false,
          isFulfilled: board.cellsFrom[person] === board.cellsFrom[person + 1],
          isExcluded: board.isOnLeave[person] === 1,
          isUnreachable: board.unreachable[person] !== undefined || board.oids[person] === undefined || (board.hasChat[person] === 0 && !mayInstall(rules, because === 'campaign')),
          isSnoozed: (board.snoozedUntil[person] ?? 0) > today,
          daysSince: lastOn === 0 ? undefined : today - lastOn,
          timesInMonth: board.timesInMonth[person] ?? 0,
          isLeader: board.isLeader[person] === 1,
          isInWindow: isInWindow(person),
        },
        rules,
      )
    },
    /** Of somebody with an account. */
    prompt(person: number, { because, campaignId }: Due): PlannedPrompt {
      const from = board.cellsFrom[person] ?? 0
      const until = board.cellsFrom[person + 1] ?? 0
      const rungs = board.rung.slice(from, until)
      for (let cell = from; cell < until; cell++) {
        const due = rungOf(person, cell)
        if (due > (rungs[cell - from] ?? 0)) rungs[cell - from] = due
      }
      const prompt: PlannedPrompt = { person, personId: board.personIds[person] ?? '', oid: board.oids[person] ?? '', because, keys: board.obligationKeys.slice(from, until), rungs }
      return campaignId === undefined ? prompt : { ...prompt, campaignId }
    },
  }
}

/** Days that the rungs are kept for; what was first asked longer ago is worked out each time. */
const DAYS_KEPT = 1_500
const NOT_KNOWN = 255

/** On which rung an obligation is today; 0 for what was never asked. Each ladder with each number of extra days is worked out once for a day of the first prompt, for few days are different. */
function createRungs(board: PromptBoard, rules: PromptRules): (person: number, cell: number) => number {
  const today = dayNumberOf(board.day)
  const { firstOn, requirement, calendar } = board
  const ladders = board.requirements.map((requirementId) => ladderOf(rules, requirementId))
  const numbers = Uint16Array.from(ladders, (ladder) => ladders.indexOf(ladder))
  const known = new Map<number, Uint8Array>()
  const workOut = (ladder: number, place: number, since: number): number =>
    Math.min(NOT_KNOWN - 1, rungOn(ladders[ladder] ?? rules.ladder, addDays(board.day, -since), board.day, board.calendars[place]?.extraDays ?? 0))
  let last: { key: number; rungs: Uint8Array } = { key: -1, rungs: new Uint8Array(0) }
  return (person, cell) => {
    const first = firstOn[cell] ?? 0
    if (first === 0) return 0
    const since = today - first
    const place = calendar[person] ?? 0
    const ladder = numbers[requirement[cell] ?? 0] ?? 0
    const key = ladder * board.calendars.length + place
    if (last.key !== key) {
      const rungs = known.get(key) ?? new Uint8Array(DAYS_KEPT).fill(NOT_KNOWN)
      known.set(key, rungs)
      last = { key, rungs }
    }
    if (since < 0 || since >= DAYS_KEPT) return workOut(ladder, place, since)
    const rung = last.rungs[since] ?? NOT_KNOWN
    return rung === NOT_KNOWN ? (last.rungs[since] = workOut(ladder, place, since)) : rung
  }
}

/** Requirements that somebody's prompt is about, each once. */
export function listAbout(board: PromptBoard, person: number): string[] {
  const about = new Set<string>()
  for (let cell = board.cellsFrom[person] ?? 0; cell < (board.cellsFrom[person + 1] ?? 0); cell++) about.add(board.requirements[board.requirement[cell] ?? 0] ?? '')
  return [...about]
}

/** The keys with their rungs, as they are remembered. */
export function asksOf({ keys, rungs }: Pick<PlannedPrompt, 'keys' | 'rungs'>): { key: string; rung: number }[] {
  return keys.map((key, index) => ({ key, rung: rungs[index] ?? 0 }))
}

function createWindows(board: PromptBoard, { spreadMinutes }: PromptRules, now: Date): (person: number) => boolean {
  const minute = minuteOf(now)
  const windows = board.calendars.map((calendar) => windowOn(calendar, board.day))
  return (person) => {
    const hours = windows[board.calendar[person] ?? 0]
    if (!hours || minute < hours.from || minute >= hours.until) return false
    const spread = Math.min(spreadMinutes, hours.until - hours.from - 1)
    return minute >= hours.from + spread || minute >= hours.from + spreadOf(board.personIds[person] ?? '', board.day, spread)
  }
}
