import type { SignOffRecord } from '../../core/facts/activity-facts'
import type { Fact, VoidingRecord } from '../../core/facts/fact'
import type { KeyedRecord, LogState } from '../../core/facts/log-state'
import { verificationCode } from '../../core/facts/verification-code'
import { NO_FORM, type ActivityForm } from '../../core/obligations/activity-form'
import { listAnswerers, parseSubject } from '../../core/obligations/subject'
import { obligationKey } from '../../core/facts/keys'
import { isToDo } from '../../core/wheel/decide-delegation'
import { isSignedOff, listTasks, type SignedOff, type Task } from '../../core/wheel/list-tasks'
import { WORDS } from '../words'
import { tellAnswers } from './form-answers'
import { activityUrl, namedTaskOf, nameRecord, type TaskParts } from './task-parts'
import type { ConfirmDoneView, SignedOffView } from './wheel-views'

/** What was signed off, from the record, and what has become of it since. */
export function signedOffViewOf(parts: TaskParts, { recordKey, record }: SignedOff, { isOthers = false } = {}): SignedOffView {
  const { state, today, language, sha256, nameOf } = parts
  const records = state.recordsBySubject.get(record.subject) ?? []
  const confirmed = findConfirmation(records, recordKey)
  const isVoid = findVoiding(records, recordKey) !== undefined
  const answerer = listAnswerers(state.organisation, parseSubject(record.subject), today).find((personId) => personId !== record.actor)
  const next = isVoid ? undefined : findNext(parts, record)
  return {
    data: { obligationKey: obligationKey(sha256, record), step: record.step, language },
    recordKey,
    ...nameRecord(parts, record),
    ...toldOf(parts, record),
    byName: nameOf(record.actor),
    recordedAt: record.recordedAt,
    isOthers,
    opened: (record.opens ?? []).map(({ requirementId, dueOn }) => ({ title: nameRecord(parts, { requirementId, subject: record.subject }).title, dueOn })),
    ...(record.needsConfirmation === true && !confirmed && !isVoid && answerer !== undefined && { waitsFor: nameOf(answerer) }),
    ...(confirmed && { confirmedBy: nameOf(confirmed) }),
    isVoid,
    verificationCode: verificationCode(recordKey),
    ...(next && { next }),
    tabUrl: activityUrl(parts.links, record),
  }
}

/** What a delegate answered, for whoever confirms it; with what was said about it once something was. */
export function confirmDoneViewOf(parts: TaskParts, { recordKey, record }: SignedOff, notice?: ConfirmDoneView['notice']): ConfirmDoneView {
  const { state, nameOf, links } = parts
  const records = state.recordsBySubject.get(record.subject) ?? []
  const confirmed = findConfirmation(records, recordKey)
  const voided = findVoiding(records, recordKey)
  return {
    recordKey,
    ...nameRecord(parts, record),
    ...toldOf(parts, record),
    doneBy: nameOf(record.actor),
    ...(confirmed && { answer: { what: 'confirmed', byName: nameOf(confirmed), reason: '' } }),
    ...(voided && { answer: { what: 'sent-back', byName: nameOf(voided.actor), reason: voided.reason } }),
    tabUrl: activityUrl(links, record),
    ...(notice && { notice }),
  }
}

/** The sign-off behind the key on a card, as the log or the journal has it. */
export function findSignedOff({ state, findFact }: TaskParts, recordKey: string): SignedOff | undefined {
  const fact = findFact(recordKey)
  return isSignOff(fact) ? state.recordsBySubject.get(fact.subject)?.filter(isSignedOff).find((keyed) => keyed.recordKey === recordKey) : undefined
}

function isSignOff(fact: Fact | undefined): fact is SignOffRecord {
  return fact?.kind === 'sign-off'
}

function toldOf({ state, language }: TaskParts, record: SignOffRecord): Pick<SignedOffView, 'outcome' | 'reason' | 'doneOn' | 'answers'> {
  return { outcome: record.outcome, reason: record.reason, doneOn: record.doneOn, answers: tellAnswers(formOfRecord(state, record), record.answers ?? [], language, WORDS[language].wheel) }
}

/** The form as it was, whatever has been published since. */
function formOfRecord({ requirements }: LogState, { requirementId, requirementVersion }: SignOffRecord): ActivityForm {
  const publication = requirements.get(requirementId)?.find(({ version }) => version === requirementVersion)
  return (publication?.requirement.kind === 'act' ? publication.requirement.form : undefined) ?? NO_FORM
}

function findConfirmation(records: readonly KeyedRecord[], recordKey: string): string | undefined {
  const found = records.find(({ record }) => record.kind === 'confirmation' && record.confirms === recordKey)
  return found?.record.actor
}

export function findVoiding(records: readonly KeyedRecord[], recordKey: string): VoidingRecord | undefined {
  return records.flatMap(({ record }) => (record.kind === 'voiding' && record.voids === recordKey ? [record] : []))[0]
}

/** What is most urgent of what this person can do now. */
function findNext(parts: TaskParts, done: SignOffRecord): SignedOffView['next'] {
  const isOther = ({ standing: { obligation } }: Task) => obligation.subject !== done.subject || obligation.requirement.requirementId !== done.requirementId || obligation.round !== done.round
  const isOwn = ({ delegation }: Task) => delegation === undefined || delegation.hasLeft || delegation.toPersonId === parts.personId
  const next = listTasks(parts.state, parts.personId, parts.today).find((task) => isOther(task) && isOwn(task) && isToDo(task) && task.standing.state !== 'upcoming')
  return next && namedTaskOf(parts, next.subject, next.standing)
}
