import { addDays, dayOf, toInstant, type Day } from '../days/day'
import type { DecidedMeasure, SignOffRecord } from '../facts/activity-facts'
import type { LogState } from '../facts/log-state'
import { NO_FORM, type ActivityForm, type WrittenAnswer } from '../obligations/activity-form'
import type { ActRequirement } from '../obligations/requirement'
import type { ActStanding } from '../obligations/obligation'
import { subjectKey, type Subject } from '../obligations/subject'
import { findSpell } from '../organisation/organisation'
import type { FieldProblem } from '../publishing/field-problem'
import { findCaller, type CallerProblem } from '../signing/caller'
import type { RegistrationSource } from '../signing/decide-paper-signature'
import { DONE_AHEAD_DAYS } from './done-ahead'
import { holds, keepAsked, listAnswerProblems } from './list-answer-problems'
import { listColleagues } from './list-colleagues'
import { capacityOf, findActivity, isSignedOff, taskOf, type SignedOff, type Task } from './list-tasks'
import { listAgenda, reviewFigures } from './review'
import { listReasonProblems } from './list-reason-problems'

export type ActivityReference = { requirementId: string; subject: string; round: string }

/** What somebody sends who signs off. None of it says who they are. */
export type SignOffClick = ActivityReference & {
  step: number
  /** The version whose form was on the screen; another one keeps what still fits. */
  requirementVersion: number
  outcome: SignOffRecord['outcome']
  reason: string
  doneOn: Day
  answers: readonly WrittenAnswer[]
  /** Files are kept once it is decided, and added to the record's answers. */
  files: readonly { fieldId: string }[]
  measures: readonly DecidedMeasure[]
}

export type ActivitySource = RegistrationSource & { channel: SignOffRecord['channel'] }

export type SignOffDecision =
  | { outcome: 'sign-off'; record: SignOffRecord }
  /** Somebody has done it: the one record there is. */
  | { outcome: 'already'; by: SignedOff }
  | { outcome: 'not-ready'; problems: FieldProblem[] }
  /** Declared void since it was shown, or nobody owes it any more. */
  | { outcome: 'out-of-date' }
  | { outcome: 'not-yours' }
  | { outcome: 'refused'; problem: CallerProblem }

/** Whether this click signs an activity off, and the record if so. `state` must hold the records about the subject. */
export function decideSignOff(state: LogState, click: SignOffClick, source: ActivitySource, now: Date): SignOffDecision {
  const today = dayOf(now)
  const caller = findCaller(state, source.oid, today)
  if (caller.outcome === 'refused') return caller
  const { personId } = caller.person
  const found = findActivity(state, click, today)
  if (!found) return { outcome: 'not-yours' }
  const task = taskOf(state, found.subject, found.standing, 'answerer', today)
  const as = capacityOf(state, personId, found.subject, task.delegation, today)
  if (as === undefined) return { outcome: 'not-yours' }
  const by = findDone(task)
  if (by) return { outcome: 'already', by }
  const { state: stateNow, step, obligation } = found.standing
  if (stateNow === 'excluded' || stateNow === 'shown-only' || step !== click.step) return { outcome: 'out-of-date' }
  const { requirement } = obligation
  const version = findVersion(state, requirement)
  // Of an older form what still fits is taken; of the current one nothing is passed over silently.
  const answers = click.requirementVersion === version ? click.answers : keepAsked(formOf(requirement), click.answers)
  const problems = listProblems(state, found, { ...click, answers }, today)
  if (problems.length > 0) return { outcome: 'not-ready', problems }
  return { outcome: 'sign-off', record: recordOf(state, found, { ...click, answers }, { ...source, personId, as, version }, now) }
}

export function formOf({ form }: Pick<ActRequirement, 'form'>): ActivityForm {
  return form ?? NO_FORM
}

/** The published version that this requirement is; a round keeps the one under which it opened. */
export function findVersion({ requirements }: Pick<LogState, 'requirements'>, requirement: ActRequirement): number {
  return (requirements.get(requirement.requirementId) ?? []).find((publication) => publication.requirement === requirement)?.version ?? 1
}

function findDone({ standing, unconfirmed }: Task): SignedOff | undefined {
  return standing.state === 'fulfilled' && isSignedOff(standing.by) ? standing.by : unconfirmed
}

function listProblems(state: LogState, { subject, standing: { obligation } }: { subject: Subject; standing: ActStanding }, click: SignOffClick, today: Day): FieldProblem[] {
  const form = formOf(obligation.requirement)
  const day = click.doneOn > today ? ['future'] : click.doneOn < addDays(obligation.opensOn, -DONE_AHEAD_DAYS) ? ['too-early'] : []
  const problems = day.map((problem) => ({ path: 'doneOn', problem }))
  if (click.outcome === 'not-relevant') {
    if (!form.mayBeNotRelevant) return [...problems, { path: 'outcome', problem: 'always-relevant' }]
    return [...problems, ...listReasonProblems(click.reason)]
  }
  return [...problems, ...listAnswerProblems(form, click.answers, click.files), ...listStrangers(state, subject, click.answers, today), ...listMeasureProblems(state, form, click.measures, today)]
}

/** Those said to have been present must be of the unit: others are told by how many. */
function listStrangers(state: LogState, subject: Subject, answers: readonly WrittenAnswer[], today: Day): FieldProblem[] {
  const present = answers.flatMap((answer) => (answer.kind === 'present' && answer.personIds.length > 0 ? [answer] : []))
  if (present.length === 0) return []
  const colleagues = new Set(listColleagues(state.organisation, subject, today))
  return present.filter(({ personIds }) => !personIds.every((personId) => colleagues.has(personId))).map(({ fieldId }) => ({ path: `answers.${fieldId}`, problem: 'unknown-person' }))
}

function listMeasureProblems({ organisation }: LogState, { isReview }: ActivityForm, measures: readonly DecidedMeasure[], today: Day): FieldProblem[] {
  if (measures.length > 0 && !isReview) return [{ path: 'measures', problem: 'no-review' }]
  return measures.flatMap(({ title, ownerId, dueOn }, index): FieldProblem[] => {
    const owner = ownerId === undefined ? undefined : organisation.people.get(ownerId)
    return [
      ...(title.trim() === '' ? [{ path: `measures.${index}.title`, problem: 'missing' }] : []),
      ...(dueOn < today ? [{ path: `measures.${index}.dueOn`, problem: 'past' }] : []),
      ...(ownerId !== undefined && !(owner && findSpell(owner, today)) ? [{ path: `measures.${index}.ownerId`, problem: 'unknown-person' }] : []),
    ]
  })
}

function recordOf(
  state: LogState,
  { subject, standing: { obligation, step } }: { subject: Subject; standing: ActStanding },
  click: SignOffClick,
  { oid, tenantId, appVersion, channel, personId, as, version }: ActivitySource & { personId: string; as: Task['as']; version: number },
  now: Date,
): SignOffRecord {
  const { requirement, round, majorVersion } = obligation
  const form = formOf(requirement)
  const today = dayOf(now)
  const isDone = click.outcome === 'done'
  const answers = isDone ? keepAsked(form, click.answers) : []
  const opens = isDone ? listOpened(form, answers, today) : []
  const isReview = isDone && form.isReview
  return {
    kind: 'sign-off',
    v: 1,
    tenantId,
    appVersion,
    recordedAt: toInstant(now),
    subject: subjectKey(subject),
    actor: personId,
    actorOid: oid,
    requirementId: requirement.requirementId,
    round,
    majorVersion,
    step,
    doneOn: click.doneOn,
    outcome: click.outcome,
    reason: isDone ? '' : click.reason.trim(),
    channel,
    requirementVersion: version,
    as,
    ...(answers.length > 0 && { answers }),
    ...(isReview && { figures: reviewFigures(state, subject, today), agenda: listAgenda(state, subject, today).map(({ objectId, title, dueOn, standing }) => ({ objectId, title, dueOn, isDone: standing.state === 'fulfilled' })) }),
    ...(isReview && click.measures.length > 0 && { measures: click.measures.map((measure) => ({ ...measure, title: measure.title.trim() })) }),
    ...(opens.length > 0 && { opens }),
    ...(requirement.isConfirmedByLeader === true && as === 'delegate' && { needsConfirmation: true as const }),
  }
}

/** What the answers open under this form, and by when it is due. */
export function listOpened({ followUps }: ActivityForm, answers: readonly WrittenAnswer[], today: Day): { requirementId: string; dueOn: Day }[] {
  return followUps.filter(({ when }) => when === undefined || holds(when, answers)).map(({ requirementId, inDays }) => ({ requirementId, dueOn: addDays(today, inDays) }))
}
