import type { LogState } from '../../core/facts/log-state'
import { listAnswerers, parseSubject } from '../../core/obligations/subject'
import type { SignedOff } from '../../core/wheel/list-tasks'
import { confirmDoneViewOf, findSignedOff, signedOffViewOf } from '../cards/done-views'
import type { Showing } from '../cards/views'
import type { ConfirmDoneView } from '../cards/wheel-views'
import { confirmDone } from '../wheel/confirm'
import type { ChatParts } from './chat-parts'
import type { Speaking } from './create-turn'
import { nameOf, type Self } from './self'
import { NOT_YOURS, readSubjectNow, sourceOf, taskParts, UNAVAILABLE, whileSaving } from './task-state'

export type OpenedDone = { state: LogState; done: SignedOff }

/** What a delegate signed off, for whoever answers for it. */
export async function openDone(parts: ChatParts, self: Self, recordKey: string): Promise<OpenedDone | undefined> {
  const known = findSignedOff(taskParts(parts, parts.readModel.state(), self), recordKey)
  if (!known) return undefined
  const { subject } = known.record
  const state = await readSubjectNow(parts, self, subject)
  return listAnswerers(state.organisation, parseSubject(subject), self.today).includes(self.person.personId) ? { state, done: known } : undefined
}

export async function showDone(parts: ChatParts, self: Self, { recordKey }: { recordKey: string }): Promise<Showing> {
  const opened = await openDone(parts, self, recordKey)
  return opened ? doneNow(parts, self, opened) : NOT_YOURS
}

export async function confirmInChat(parts: ChatParts, self: Self, { recordKey }: { recordKey: string }, speaking: Speaking): Promise<Showing> {
  if (!parts.isLogRead()) return UNAVAILABLE
  const opened = await openDone(parts, self, recordKey)
  return opened ? judge(parts, self, opened, { confirms: true, reason: '' }, speaking) : NOT_YOURS
}

/** Confirms it or sends it back; what was said before is shown. */
export async function judge(parts: ChatParts, self: Self, opened: OpenedDone, said: { confirms: boolean; reason: string }, speaking: Speaking): Promise<Showing> {
  const { recordKey, record: { requirementId, subject, round } } = opened.done
  const { journal, readModel } = parts
  const judged = await whileSaving(parts, confirmDone({ journal, state: readModel.state() }, { requirementId, subject, round, recordKey, ...said }, sourceOf(parts, self), self.now))
  if (judged === 'not-saved') return doneNow(parts, self, opened, 'not-saved')
  switch (judged.outcome) {
    case 'confirmed':
    case 'sent-back': {
      speaking.showsFactKey = judged.factKey
      const view = confirmDoneViewOf(taskParts(parts, opened.state, self), opened.done)
      return { card: 'confirmDone', view: { ...view, answer: { what: judged.outcome, byName: nameOf(parts.people, self.person.personId), reason: judged.outcome === 'sent-back' ? said.reason : '' } } }
    }
    case 'out-of-date':
    case 'not-ready':
      return doneNow(parts, self, opened)
    case 'not-yours':
      return NOT_YOURS
    case 'refused':
      return { card: 'refusal', view: { why: judged.problem } }
  }
}

/** One that waits for nobody is its receipt. */
function doneNow(parts: ChatParts, self: Self, { state, done }: OpenedDone, notice?: ConfirmDoneView['notice']): Showing {
  const views = taskParts(parts, state, self)
  if (done.record.needsConfirmation !== true || done.record.actor === self.person.personId) return { card: 'signedOff', view: signedOffViewOf(views, done) }
  return { card: 'confirmDone', view: confirmDoneViewOf(views, done, notice) }
}
