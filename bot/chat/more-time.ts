import { addDays, Day, latestDay } from '../../core/days/day'
import { keyRecord } from '../../core/facts/log-state'
import { findLeaderAbove } from '../../core/wheel/decide-extension'
import { activityViewOf } from '../cards/activity-view'
import { REASON_LETTERS } from '../cards/more-time-card'
import { taskNow } from '../cards/task-now'
import { namedTaskOf } from '../cards/task-parts'
import type { Showing } from '../cards/views'
import type { MoreTimeView, TaskData } from '../cards/wheel-views'
import { askForTime } from '../wheel/more-time'
import type { ChatParts } from './chat-parts'
import type { Speaking } from './create-turn'
import { nameOf, type Self } from './self'
import { NOT_YOURS, openTask, showAgain, sourceOf, taskParts, UNAVAILABLE, whileSaving, withRecord, type OpenedTask } from './task-state'
import { writtenText } from './written-text'

type Told = TaskData & { wantedOn: string; reason: string }

/** Where more time is asked for. */
export async function startMoreTime(parts: ChatParts, self: Self, of: TaskData): Promise<Showing> {
  const opened = await openTask(parts, self, of)
  return opened ? form(parts, self, opened) : NOT_YOURS
}

/** Asks the leader above, who is told once it has its number. The day it is due stays as it is until there is an answer. */
export async function askForTimeInChat(parts: ChatParts, self: Self, told: Told, speaking: Speaking): Promise<Showing> {
  if (!parts.isLogRead()) return UNAVAILABLE
  const opened = await openTask(parts, self, told)
  if (!opened) return NOT_YOURS
  const { state, reference, found } = opened
  const reason = writtenText(told.reason)
  const again = (notice: NonNullable<MoreTimeView['notice']>) => form(parts, self, opened, { ...told, reason }, notice)
  if (!Day.safeParse(told.wantedOn).success) return again('bad-day')
  if (reason.length < REASON_LETTERS.minimum || reason.length > REASON_LETTERS.maximum) return again('no-reason')
  const { journal, readModel } = parts
  const asked = await whileSaving(parts, askForTime({ journal, state: readModel.state() }, { ...reference, wantedOn: told.wantedOn, reason }, sourceOf(parts, self), self.now))
  if (asked === 'not-saved') return again('not-saved')
  switch (asked.outcome) {
    case 'asked': {
      speaking.showsFactKey = asked.factKey
      const leader = findLeaderAbove(state.organisation, found.task.subject, self.person.personId, self.today)
      return showAgain(parts, self, withRecord(state, keyRecord(asked.factKey, asked.record)), told.obligationKey, { kind: 'time-asked', day: asked.record.wantedOn, leaderName: leader === undefined ? '–' : nameOf(parts.people, leader) })
    }
    case 'not-ready':
      return again('bad-day')
    case 'out-of-date':
      return showAgain(parts, self, state, told.obligationKey, { kind: 'out-of-date' })
    case 'not-yours':
      return showAgain(parts, self, state, told.obligationKey)
    case 'refused':
      return { card: 'refusal', view: { why: asked.problem } }
  }
}

function form(parts: ChatParts, self: Self, { state, found }: OpenedTask, told?: Told, notice?: MoreTimeView['notice']): Showing {
  const views = taskParts(parts, state, self)
  const { task } = found
  if (found.as !== 'answerer' || !activityViewOf(views, task).may.askForTime) return taskNow(views, found, { notice: { kind: 'out-of-date' } })
  const { dueOn } = task.standing.obligation
  const leader = findLeaderAbove(state.organisation, task.subject, self.person.personId, self.today)
  const view: MoreTimeView = {
    ...namedTaskOf(views, task.subject, task.standing),
    dueOn,
    from: latestDay(self.today, addDays(dueOn, 1)),
    ...(leader !== undefined && { leaderName: nameOf(parts.people, leader) }),
    values: { reason: told?.reason ?? '', ...(told && Day.safeParse(told.wantedOn).success && { wantedOn: told.wantedOn }) },
    ...(notice && { notice }),
  }
  return { card: 'moreTime', view }
}
