import type { SignOffView, StepView } from '../../core/api/wheel-views'
import type { LogState } from '../../core/facts/log-state'
import { measureId } from '../../core/facts/apply-objects'
import { verificationCode } from '../../core/facts/verification-code'
import { NO_FORM } from '../../core/obligations/activity-form'
import { isActStanding } from '../../core/obligations/obligation'
import { listStandingsAbout } from '../../core/obligations/standing'
import type { SignedOff } from '../../core/wheel/list-tasks'
import { nameIn, type TaskViewing } from './task-view'

/** A sign-off under the questions that were asked. Who was present is told by name only to those whose own unit it is. */
export function viewSignOff(viewing: TaskViewing, { record, recordKey }: SignedOff, seesNames: boolean): SignOffView {
  const { state } = viewing
  const { answers = [], measures = [], opens = [] } = record
  const present = answers.flatMap((answer) => (answer.kind === 'present' ? answer.personIds : []))
  return {
    recordKey,
    outcome: record.outcome,
    reason: record.reason,
    doneOn: record.doneOn,
    recordedAt: record.recordedAt,
    byName: nameIn(viewing, record.actor),
    as: record.as ?? 'answerer',
    form: findForm(state, record.requirementId, record.requirementVersion),
    answers: seesNames ? answers : answers.map((answer) => (answer.kind === 'present' ? { ...answer, personIds: [], others: answer.others + answer.personIds.length } : answer)),
    presentNames: seesNames ? present.map((personId) => nameIn(viewing, personId)) : [],
    ...(record.figures && { figures: record.figures }),
    measures: measures.map(({ title, ownerId, dueOn }, index) => {
      const standing = listStandingsAbout(state, { kind: 'object', objectId: measureId(recordKey, index) }, viewing.today).find(isActStanding)
      return { title, dueOn, ...(ownerId !== undefined && { ownerName: nameIn(viewing, ownerId) }), ...(standing && { state: standing.state }) }
    }),
    opened: opens.map(({ requirementId, dueOn }) => ({ requirementId, dueOn, title: titleOf(state, requirementId) })),
    verificationCode: verificationCode(recordKey),
    needsConfirmation: record.needsConfirmation === true,
  }
}

function findForm({ requirements }: LogState, requirementId: string, version: number | undefined): SignOffView['form'] {
  const requirement = requirements.get(requirementId)?.find((publication) => publication.version === version)?.requirement
  return (requirement?.kind === 'act' ? requirement.form : undefined) ?? NO_FORM
}

export function titleOf({ requirements }: LogState, requirementId: string): SignOffView['opened'][number]['title'] {
  return requirements.get(requirementId)?.at(-1)?.requirement.title ?? { nb: requirementId, nn: requirementId, en: requirementId }
}

/** Every step in the life of one obligation, in the order in which they were taken. */
export function listSteps(viewing: TaskViewing, { requirementId, subject, round }: { requirementId: string; subject: string; round: string }): StepView[] {
  const { state } = viewing
  const steps: StepView[] = []
  const add = (kind: StepView['kind'], { recordedAt, actor }: { recordedAt: string; actor: string }, more: Partial<StepView> = {}) => steps.push({ kind, recordedAt, byName: nameIn(viewing, actor), ...more })
  const told = (text: string) => (text === '' ? {} : { text })
  for (const { record } of state.recordsBySubject.get(subject) ?? []) {
    if (record.requirementId !== requirementId) continue
    if (record.kind === 'delegation') {
      // A standing one is part of the life of every round after it.
      if (record.isStanding || record.round === round) add(DELEGATION_STEPS[record.deed], record, { toName: nameIn(viewing, record.toPersonId), ...(record.byOn !== undefined && { day: record.byOn }), ...told(record.reason) })
      continue
    }
    if (record.round !== round) continue
    switch (record.kind) {
      case 'sign-off':
        add('sign-off', record, { day: record.doneOn, ...told(record.reason) })
        break
      case 'confirmation':
        add('confirmation', record)
        break
      case 'voiding':
        add('sent-back', record, told(record.reason))
        break
      case 'extension-request':
        add('time-asked', record, { day: record.wantedOn, ...told(record.reason) })
        break
      case 'extension-refusal':
        add('time-refused', record, told(record.reason))
        break
      case 'signature':
      case 'paper-signature':
      case 'completion':
      case 'meeting-completion':
      case 'registered-completion':
      case 'imported-completion':
      case 'spot-check-evidence':
      case 'talk':
    }
  }
  for (const move of state.decisions.get(requirementId)?.moves ?? [])
    if (move.round === round && (move.subject === undefined || move.subject === subject)) add(move.grants === undefined ? 'moved' : 'time-granted', move, { day: move.dueOn, ...told(move.reason) })
  return steps.sort((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1))
}

const DELEGATION_STEPS = { give: 'delegation', return: 'return', end: 'delegation-ended' } as const
