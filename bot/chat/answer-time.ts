import { Day } from '../../core/days/day'
import type { ExtensionRequest } from '../../core/facts/activity-facts'
import type { LogState } from '../../core/facts/log-state'
import { parseSubject } from '../../core/obligations/subject'
import { findLeaderAbove } from '../../core/wheel/decide-extension'
import { findActivity, taskOf } from '../../core/wheel/list-tasks'
import { activityUrl, nameRecord } from '../cards/task-parts'
import { timeRequestViewOf } from '../cards/time-views'
import type { Showing } from '../cards/views'
import type { TimeRequestView } from '../cards/wheel-views'
import { answerTime } from '../wheel/more-time'
import type { ChatParts } from './chat-parts'
import type { Speaking } from './create-turn'
import { nameOf, type Self } from './self'
import { NOT_YOURS, readSubjectNow, sourceOf, taskParts, UNAVAILABLE, whileSaving } from './task-state'

export type OpenedRequest = { state: LogState; requestKey: string; record: ExtensionRequest }

/** A request for more time, for the leader above and nobody else. */
export async function openRequest(parts: ChatParts, self: Self, requestKey: string): Promise<OpenedRequest | undefined> {
  const record = parts.readModel.findFact(requestKey)?.fact
  if (record?.kind !== 'extension-request') return undefined
  const state = await readSubjectNow(parts, self, record.subject)
  const above = findLeaderAbove(state.organisation, parseSubject(record.subject), record.actor, self.today)
  return above === self.person.personId ? { state, requestKey, record } : undefined
}

export async function showTimeRequest(parts: ChatParts, self: Self, { requestKey }: { requestKey: string }): Promise<Showing> {
  const opened = await openRequest(parts, self, requestKey)
  return opened ? requestNow(parts, self, opened) : NOT_YOURS
}

export async function grantTime(parts: ChatParts, self: Self, { requestKey, grantedOn }: { requestKey: string; grantedOn: string }, speaking: Speaking): Promise<Showing> {
  if (!parts.isLogRead()) return UNAVAILABLE
  const opened = await openRequest(parts, self, requestKey)
  if (!opened) return NOT_YOURS
  if (!Day.safeParse(grantedOn).success) return requestNow(parts, self, opened, 'bad-day')
  // The day was moved because of what they wrote who asked.
  return reply(parts, self, opened, { grantedOn, reason: opened.record.reason }, speaking)
}

/** Grants or refuses; the second answer in the same moment is shown the first. */
export async function reply(parts: ChatParts, self: Self, opened: OpenedRequest, said: { grantedOn?: Day; reason: string }, speaking: Speaking): Promise<Showing> {
  const { requestKey, record: { requirementId, subject, round } } = opened
  const { journal, readModel } = parts
  const answered = await whileSaving(parts, answerTime({ journal, state: readModel.state() }, { requirementId, subject, round, requestKey, ...said }, sourceOf(parts, self), self.now))
  if (answered === 'not-saved') return requestNow(parts, self, opened, 'not-saved')
  const byName = nameOf(parts.people, self.person.personId)
  const settled = (answer: NonNullable<TimeRequestView['answer']>): Showing => ({ card: 'timeRequest', view: { ...timeRequestViewOf(taskParts(parts, opened.state, self), requestKey, opened.record), answer } })
  switch (answered.outcome) {
    case 'granted':
      speaking.showsFactKey = answered.factKey
      return settled({ grantedOn: answered.dueOn, byName })
    case 'refused-time':
      speaking.showsFactKey = answered.factKey
      return settled({ refused: said.reason, byName })
    case 'out-of-date':
      return requestNow(parts, self, opened, 'answered-before')
    case 'not-ready':
      return requestNow(parts, self, opened, 'bad-day')
    case 'not-yours':
      return NOT_YOURS
    case 'refused':
      return { card: 'refusal', view: { why: answered.problem } }
  }
}

/** The request as it stands: to be answered, answered, or not to be answered any more. */
export function requestNow(parts: ChatParts, self: Self, { state, requestKey, record }: OpenedRequest, notice?: TimeRequestView['notice']): Showing {
  const views = taskParts(parts, state, self)
  const view = timeRequestViewOf(views, requestKey, record)
  if (view.answer) return { card: 'timeRequest', view: { ...view, ...(notice === 'answered-before' && { notice }) } }
  const found = findActivity(state, record, self.today)
  const isOpen = found && taskOf(state, found.subject, found.standing, 'answerer', self.today).request?.recordKey === requestKey
  if (!isOpen) return { card: 'taskClosed', view: { ...nameRecord(views, record), why: 'settled', tabUrl: activityUrl(parts.links, record) } }
  return { card: 'timeRequest', view: { ...view, ...(notice && notice !== 'answered-before' && { notice }) } }
}
