import type { InputOf } from '../../core/api/question'
import type { activity } from '../../core/api/wheel-questions'
import type { DelegationView, SubjectView, TaskView, TimeRequestView } from '../../core/api/wheel-views'
import { dayOf, type Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import type { ActivityForm } from '../../core/obligations/activity-form'
import type { ActRequirement } from '../../core/obligations/requirement'
import { subjectKey, type Subject } from '../../core/obligations/subject'
import { findObject } from '../../core/organisation/organisation'
import { keyOf } from '../../core/signing/decide-signature'
import { findVersion, formOf } from '../../core/wheel/decide-sign-off'
import type { Delegation } from '../../core/wheel/find-delegation'
import { unitOf } from '../../core/wheel/list-colleagues'
import type { AskedForTime, Task } from '../../core/wheel/list-tasks'
import { sha256 } from '../hashing'
import type { People } from '../ports'

/** From where, when and for whom something of the wheel is told. */
export type TaskViewing = { state: LogState; people: Pick<People, 'nameOfPerson'>; today: Day; personId?: string | undefined }

/** Where no theme was given, in activities from before the wheel. */
export const NO_THEME = 'management'
const UNKNOWN_NAME = '–'

export function nameIn({ people }: Pick<TaskViewing, 'people'>, personId: string): string {
  return people.nameOfPerson(personId) ?? UNKNOWN_NAME
}

export function referenceOf({ standing: { obligation } }: Pick<Task, 'standing'>): InputOf<typeof activity> {
  return { requirementId: obligation.requirement.requirementId, subject: obligation.subject, round: obligation.round }
}

export function viewTask(viewing: TaskViewing, task: Task): TaskView {
  const { standing, subject, as, delegation, unconfirmed, request } = task
  const { requirement, dueOn, opensOn, why } = standing.obligation
  return {
    ...referenceOf(task),
    obligationKey: keyOf(sha256, standing.obligation),
    step: standing.step,
    title: requirement.title,
    theme: requirement.theme ?? NO_THEME,
    about: viewSubject(viewing, subject),
    state: standing.state,
    opensOn,
    dueOn,
    why,
    minutes: requirement.minutes,
    ...(requirement.doneIn && { doneIn: requirement.doneIn }),
    as,
    ...(delegation && { delegation: viewDelegation(viewing, delegation) }),
    waitsForConfirmation: unconfirmed !== undefined,
    ...(request && { wantedOn: request.record.wantedOn }),
    mayBeSignedTogether: mayBeSignedTogether(requirement),
    requirementVersion: findVersion(viewing.state, requirement),
  }
}

/** Files, people and what a review decides differ from one to the next; the rest may be the same for many. */
export function mayBeSignedTogether(requirement: ActRequirement): boolean {
  const form: ActivityForm = formOf(requirement)
  return requirement.evidence === 'sign-off' && !form.isReview && form.fields.every(({ kind }) => kind !== 'files' && kind !== 'present')
}

export function viewSubject(viewing: TaskViewing, subject: Subject): SubjectView {
  const { organisation } = viewing.state
  const unit = unitOf(organisation, subject, viewing.today)
  const common = { subject: subjectKey(subject), kind: subject.kind, unitId: unit?.unitId ?? '', unitName: unit?.name ?? UNKNOWN_NAME }
  switch (subject.kind) {
    case 'person':
      return { ...common, name: nameIn(viewing, subject.personId) }
    case 'unit':
      return { ...common, name: unit?.name ?? UNKNOWN_NAME }
    case 'role':
      return { ...common, name: subject.role }
    case 'object': {
      const object = findObject(organisation, subject.objectId, viewing.today) ?? organisation.objects.get(subject.objectId)?.at(-1)
      return { ...common, name: object?.title ?? subject.objectId, ...(object && { objectKind: object.objectKind }) }
    }
  }
}

export function viewDelegation(viewing: TaskViewing, { toPersonId, record, hasLeft }: Delegation): DelegationView {
  return {
    toPersonId,
    toName: nameIn(viewing, toPersonId),
    byName: nameIn(viewing, record.actor),
    isStanding: record.isStanding,
    ...(record.byOn !== undefined && { byOn: record.byOn }),
    note: record.reason,
    givenOn: dayOf(record.recordedAt),
    isMine: toPersonId === viewing.personId,
    hasLeft,
  }
}

export function viewRequest(viewing: TaskViewing, { record, recordKey }: AskedForTime, task: Task): TimeRequestView {
  const { requirement, dueOn } = task.standing.obligation
  return {
    ...referenceOf(task),
    requestKey: recordKey,
    title: requirement.title,
    about: viewSubject(viewing, task.subject),
    askedBy: nameIn(viewing, record.actor),
    askedOn: dayOf(record.recordedAt),
    dueOn,
    wantedOn: record.wantedOn,
    reason: record.reason,
  }
}
