import { Day } from '../../core/days/day'
import type { ActivityForm } from '../../core/obligations/activity-form'
import type { FieldProblem as WrongField } from '../../core/publishing/field-problem'
import { isToDo } from '../../core/wheel/decide-delegation'
import { findVersion, formOf, type SignOffClick as DecidedClick } from '../../core/wheel/decide-sign-off'
import { signedOffViewOf } from '../cards/done-views'
import { readWritten } from '../cards/form-answers'
import type { SignOffClick } from '../cards/task-data'
import { taskNow } from '../cards/task-now'
import type { Showing } from '../cards/views'
import type { FieldProblem } from '../cards/wheel-views'
import type { EvidenceLibrary } from '../ports'
import { signOff, type SigningOff } from '../wheel/sign-off'
import type { ChatParts } from './chat-parts'
import type { Speaking } from './create-turn'
import type { Self } from './self'
import { NOT_YOURS, openTask, showAgain, sourceOf, taskParts, UNAVAILABLE, whileSaving, withRecord, type OpenedTask } from './task-state'

/** *Kvitter*: reads what was written, decides once, and answers with the record; else with the card, what was written, and what is missing. */
export async function signOffInChat(parts: ChatParts, self: Self, click: SignOffClick, speaking: Speaking): Promise<Showing> {
  if (!parts.isLogRead()) return UNAVAILABLE
  const opened = await openTask(parts, self, click)
  if (!opened) return NOT_YOURS
  const { state, found } = opened
  const { requirement } = found.task.standing.obligation
  const kept = { answers: click.answers, doneOn: click.doneOn }
  const shown = (kind: 'incomplete' | 'changed', problems: FieldProblem[]) => taskNow(taskParts(parts, state, self), found, { notice: { kind, problems }, kept })
  const kindOf = () => (click.requirementVersion === findVersion(state, requirement) ? 'incomplete' : 'changed')
  const form = formOf(requirement)
  const { answers, problems } = readWritten(form, click.answers, self.language)
  const isDay = Day.safeParse(click.doneOn).success
  if (isToDo(found.task)) {
    const asked = taskNow(taskParts(parts, state, self), found)
    // A review or a form with files is shown in the tab: a card that says otherwise is none of ours.
    if (asked.card !== 'activity' || asked.view.form.where !== 'here') return asked
    if (problems.length > 0) return shown(kindOf(), problems)
    if (!isDay) return taskNow(taskParts(parts, state, self), found, { notice: { kind: 'bad-day' }, kept })
  }
  const signed = await save(parts, self, opened, { step: click.step, requirementVersion: click.requirementVersion, outcome: 'done', reason: '', doneOn: isDay ? click.doneOn : self.today, answers })
  if (signed === 'not-saved') return taskNow(taskParts(parts, state, self), found, { notice: { kind: 'not-saved' }, kept })
  if (signed.outcome !== 'not-ready') return answerSigned(parts, self, opened, click.obligationKey, signed, speaking)
  const wrong = listWrong(form, signed.problems, self)
  return wrong.length > 0 ? shown(kindOf(), wrong) : taskNow(taskParts(parts, state, self), found, { notice: { kind: 'bad-day' }, kept })
}

/** "Not relevant, because", with its reason. */
export async function signOffNotRelevant(parts: ChatParts, self: Self, opened: OpenedTask, { key, step, reason }: { key: string; step: number; reason: string }, speaking: Speaking): Promise<Showing | 'not-saved' | 'not-ready'> {
  const requirementVersion = findVersion(opened.state, opened.found.task.standing.obligation.requirement)
  const signed = await save(parts, self, opened, { step, requirementVersion, outcome: 'not-relevant', reason, doneOn: self.today, answers: [] })
  if (signed === 'not-saved') return signed
  return signed.outcome === 'not-ready' ? 'not-ready' : answerSigned(parts, self, opened, key, signed, speaking)
}

function save(parts: ChatParts, self: Self, { reference }: OpenedTask, written: Omit<DecidedClick, 'requirementId' | 'subject' | 'round' | 'files' | 'measures'>): Promise<SigningOff | 'not-saved'> {
  const { journal, readModel } = parts
  return whileSaving(parts, signOff({ journal, state: readModel.state(), evidence: NO_FILES }, { ...reference, ...written, files: [], measures: [] }, sourceOf(parts, self), self.now))
}

/** A card carries none. */
export const NO_FILES: EvidenceLibrary = { save: () => Promise.reject(new Error('A card carries no files')) }

function answerSigned(parts: ChatParts, self: Self, { state }: OpenedTask, key: string, signed: Exclude<SigningOff, { outcome: 'not-ready' }>, speaking: Speaking): Showing {
  switch (signed.outcome) {
    case 'signed-off': {
      const known = withRecord(state, signed.by)
      if (signed.isOwn) speaking.showsFactKey = signed.by.recordKey
      const now = showAgain(parts, self, known, key)
      // What a delegate has done and nobody confirmed is the leader's to confirm.
      if (now.card === 'confirmDone') return now
      return { card: 'signedOff', view: signedOffViewOf(taskParts(parts, known, self), signed.by, { isOthers: !signed.isOwn }) }
    }
    case 'out-of-date':
      return showAgain(parts, self, state, key, { kind: 'out-of-date' })
    case 'not-yours':
      return showAgain(parts, self, state, key)
    case 'refused':
      return { card: 'refusal', view: { why: signed.problem } }
  }
}

const WHAT: Record<string, FieldProblem['what']> = {
  missing: 'missing',
  'not-confirmed': 'not-confirmed',
  'too-small': 'out-of-range',
  'too-large': 'out-of-range',
}

/** What is wrong with the answers, by the question as it is asked. A day that cannot be is no answer. */
export function listWrong({ fields }: ActivityForm, problems: readonly WrongField[], { language }: Pick<Self, 'language'>): FieldProblem[] {
  return problems.flatMap(({ path, problem }) => {
    const field = path.startsWith('answers.') ? fields.find(({ fieldId }) => path === `answers.${fieldId}`) : undefined
    return field ? [{ label: field.label[language], what: WHAT[problem] ?? 'not-a-choice' }] : []
  })
}
