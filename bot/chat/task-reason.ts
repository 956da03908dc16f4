import { keyRecord } from '../../core/facts/log-state'
import { listAnswerers } from '../../core/obligations/subject'
import { isToDo } from '../../core/wheel/decide-delegation'
import { formOf } from '../../core/wheel/decide-sign-off'
import { REASON_LETTERS } from '../cards/more-time-card'
import { taskNow } from '../cards/task-now'
import { namedTaskOf, nameRecord, tabUrlOf } from '../cards/task-parts'
import type { ReasonClick } from '../cards/turn'
import type { Showing } from '../cards/views'
import type { TaskReasonView } from '../cards/wheel-views'
import { endDelegation } from '../wheel/delegate'
import { openRequest, reply, requestNow } from './answer-time'
import type { ChatParts } from './chat-parts'
import { judge, openDone, showDone } from './confirm-done'
import type { Speaking } from './create-turn'
import { nameOf, type Self } from './self'
import { signOffNotRelevant } from './sign-off'
import { NOT_YOURS, openTask, showAgain, sourceOf, taskParts, UNAVAILABLE, whileSaving, withRecord, type OpenedTask } from './task-state'
import { writtenText } from './written-text'

type Asked = { outcome: 'form'; title: string; aboutName: string; name?: string; carryOut(reason: string): Promise<Showing | 'not-saved' | 'not-ready'> } | { outcome: 'otherwise'; showing: Showing }

/** Where the reason is written. */
export async function startReason(parts: ChatParts, self: Self, of: ReasonClick): Promise<Showing> {
  const asked = await ask(parts, self, of, { language: self.language })
  return asked.outcome === 'form' ? form(of, asked) : asked.showing
}

/** Does what the reason was asked for; without one the card asks again and keeps what was written. */
export async function giveReason(parts: ChatParts, self: Self, { reason, ...of }: ReasonClick & { reason: string }, speaking: Speaking): Promise<Showing> {
  if (!parts.isLogRead()) return UNAVAILABLE
  const asked = await ask(parts, self, of, speaking)
  if (asked.outcome === 'otherwise') return asked.showing
  const text = writtenText(reason)
  if (text.length < REASON_LETTERS.minimum || text.length > REASON_LETTERS.maximum) return form(of, asked, text, 'no-reason')
  const done = await asked.carryOut(text)
  if (done === 'not-ready') return form(of, asked, text, 'no-reason')
  return done === 'not-saved' ? form(of, asked, text, 'not-saved') : done
}

function form({ deed, key, step, language }: ReasonClick, { title, aboutName, name }: Extract<Asked, { outcome: 'form' }>, value = '', notice?: TaskReasonView['notice']): Showing {
  return { card: 'taskReason', view: { deed, about: { key, step, language }, title, aboutName, value, ...(name !== undefined && { name }), ...(notice && { notice }) } }
}

/** What the reason is about, and what follows it; or the card that says why there is nothing to give a reason for. */
async function ask(parts: ChatParts, self: Self, of: ReasonClick, speaking: Speaking): Promise<Asked> {
  switch (of.deed) {
    case 'not-relevant':
    case 'return':
    case 'take-back':
      return askAboutTask(parts, self, { ...of, deed: of.deed }, speaking)
    case 'send-back': {
      const opened = await openDone(parts, self, of.key)
      if (!opened) return { outcome: 'otherwise', showing: NOT_YOURS }
      const shown = await showDone(parts, self, { recordKey: of.key })
      if (shown.card !== 'confirmDone' || shown.view.answer) return { outcome: 'otherwise', showing: shown }
      const { title, about, doneBy } = shown.view
      return { outcome: 'form', title, aboutName: about, name: doneBy, carryOut: (reason) => judge(parts, self, opened, { confirms: false, reason }, speaking) }
    }
    case 'refuse-time': {
      const opened = await openRequest(parts, self, of.key)
      if (!opened) return { outcome: 'otherwise', showing: NOT_YOURS }
      const shown = requestNow(parts, self, opened)
      if (shown.card !== 'timeRequest' || shown.view.answer) return { outcome: 'otherwise', showing: shown }
      const { title, about } = nameRecord(taskParts(parts, opened.state, self), opened.record)
      return { outcome: 'form', title, aboutName: about, name: shown.view.askedBy, carryOut: (reason) => reply(parts, self, opened, { reason }, speaking) }
    }
  }
}

async function askAboutTask(parts: ChatParts, self: Self, of: ReasonClick & { deed: 'not-relevant' | 'return' | 'take-back' }, speaking: Speaking): Promise<Asked> {
  const opened = await openTask(parts, self, { obligationKey: of.key })
  if (!opened) return { outcome: 'otherwise', showing: NOT_YOURS }
  const { state, found } = opened
  const { task, as } = found
  const views = taskParts(parts, state, self)
  const current = task.delegation && !task.delegation.hasLeft ? task.delegation : undefined
  const isPossible =
    as !== undefined && isToDo(task) && (of.deed === 'not-relevant' ? formOf(task.standing.obligation.requirement).mayBeNotRelevant && task.standing.step === of.step : of.deed === 'return' ? as === 'delegate' : as === 'answerer' && current !== undefined)
  if (!isPossible) return { outcome: 'otherwise', showing: taskNow(views, found, { notice: { kind: 'out-of-date' } }) }
  const { title, about } = namedTaskOf(views, task.subject, task.standing)
  const [answerer] = listAnswerers(state.organisation, task.subject, self.today)
  const other = of.deed === 'return' ? answerer : of.deed === 'take-back' ? current?.toPersonId : undefined
  return {
    outcome: 'form',
    title,
    aboutName: about,
    ...(other !== undefined && { name: nameOf(parts.people, other) }),
    carryOut: (reason) => (of.deed === 'not-relevant' ? signOffNotRelevant(parts, self, opened, { key: of.key, step: of.step, reason }, speaking) : end(parts, self, opened, { ...of, reason }, speaking)),
  }
}

async function end(parts: ChatParts, self: Self, { state, reference, found }: OpenedTask, { key, deed, reason }: { key: string; deed: ReasonClick['deed']; reason: string }, speaking: Speaking): Promise<Showing | 'not-saved' | 'not-ready'> {
  const { journal, readModel } = parts
  const ended = await whileSaving(parts, endDelegation({ journal, state: readModel.state() }, { ...reference, deed: deed === 'return' ? 'return' : 'end', reason }, sourceOf(parts, self), self.now))
  if (ended === 'not-saved') return ended
  switch (ended.outcome) {
    case 'done': {
      if (ended.factKey !== undefined) speaking.showsFactKey = ended.factKey
      const known = ended.record && ended.factKey !== undefined ? withRecord(state, keyRecord(ended.factKey, ended.record)) : state
      if (deed !== 'return') return showAgain(parts, self, known, key, { kind: 'taken-back' })
      const views = taskParts(parts, state, self)
      const { title, about } = namedTaskOf(views, found.task.subject, found.task.standing)
      return { card: 'taskClosed', view: { title, about, why: 'returned', tabUrl: tabUrlOf(views, found.task.standing) } }
    }
    case 'not-ready':
      return 'not-ready'
    case 'out-of-date':
      return showAgain(parts, self, state, key, { kind: 'out-of-date' })
    case 'not-yours':
      return showAgain(parts, self, state, key)
    case 'refused':
      return { card: 'refusal', view: { why: ended.problem } }
  }
}
