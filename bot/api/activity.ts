import { isOwnUnit, maySeeFigures } from '../../core/access/rights'
import type { AnswerOf } from '../../core/api/question'
import { activity } from '../../core/api/wheel-questions'
import type { Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import type { ActRequirement } from '../../core/obligations/requirement'
import { listAnswerers, subjectKey } from '../../core/obligations/subject'
import { listUnitAndAncestors } from '../../core/organisation/organisation'
import { isToDo } from '../../core/wheel/decide-delegation'
import { findLeaderAbove } from '../../core/wheel/decide-extension'
import { formOf } from '../../core/wheel/decide-sign-off'
import { listColleagues, listDelegates, unitOf } from '../../core/wheel/list-colleagues'
import { capacityOf, findActivity, findSignedOff, taskOf, type Task } from '../../core/wheel/list-tasks'
import { listAgenda, reviewFigures } from '../../core/wheel/review'
import { readSubject } from '../wheel/wheel-parts'
import type { ApiCaller } from './caller'
import { answered, refused, type Handler } from './handler'
import { listSteps, viewSignOff } from './sign-off-view'
import { nameIn, viewRequest, viewTask, type TaskViewing } from './task-view'

type Answer = AnswerOf<typeof activity>

/** One obligation of the wheel: for whoever has to do with it, the leaders above, and those who see all figures. */
export const answerActivity: Handler<typeof activity> = {
  question: activity,
  mayAsk: ['employee', 'Management', 'Controller', 'Auditor'],
  async handle({ input, caller, state: known, today }, { journal, people }) {
    const state = await readSubject({ journal, state: known }, input.subject)
    const found = findActivity(state, input, today)
    if (!found) return refused('not-found')
    const bare = taskOf(state, found.subject, found.standing, 'answerer', today)
    const as = caller.person && capacityOf(state, caller.person.personId, found.subject, bare.delegation, today)
    const task: Task = { ...bare, as: as ?? 'answerer' }
    if (as === undefined && !maySee(state, caller, task, today)) return refused('not-found')
    return answered(view({ state, people, today, personId: caller.person?.personId }, caller, task, as))
  },
}

/** People's own activities are seen by name only in one's own unit; those of units, roles and objects by whoever sees the unit's figures. */
function maySee({ organisation }: LogState, { roles, ledUnitIds }: ApiCaller, { subject }: Task, today: Day): boolean {
  const unit = unitOf(organisation, subject, today)
  if (!unit) return false
  return subject.kind === 'person' ? isOwnUnit(organisation, ledUnitIds, unit.unitId, today) : maySeeFigures(organisation, roles, ledUnitIds, unit.unitId, today)
}

function view(viewing: TaskViewing, caller: ApiCaller, task: Task, as: Task['as'] | undefined): Answer {
  const { state, today } = viewing
  const { subject, standing, request } = task
  const { requirement } = standing.obligation
  const signedOff = findSignedOff(task)
  const unit = unitOf(state.organisation, subject, today)
  const seesNames = as === 'answerer' || (unit !== undefined && isOwnUnit(state.organisation, caller.ledUnitIds, unit.unitId, today))
  const form = formOf(requirement)
  const may = listRights(viewing, task, as)
  return {
    task: viewTask(viewing, task),
    reason: requirement.reason,
    ...(requirement.guidance && { guidance: requirement.guidance }),
    basis: listBasis(state, requirement, unit?.unitId, today),
    form,
    isConfirmedByLeader: requirement.isConfirmedByLeader === true,
    ...(standing.state === 'excluded' && { excludedBecause: standing.because }),
    answererNames: listAnswerers(state.organisation, subject, today).map((personId) => nameIn(viewing, personId)),
    may,
    colleagues: may.signOff || may.delegate ? listNamed(viewing, task, may.delegate) : [],
    ...(form.isReview && as !== undefined && may.signOff && { figures: reviewFigures(state, subject, today) }),
    agenda: form.isReview ? listAgenda(state, subject, today).map(({ objectId, title, dueOn, ownerId, standing: { state: now } }) => ({ objectId, title, dueOn, state: now, ...(ownerId !== undefined && { ownerName: nameIn(viewing, ownerId) }) })) : [],
    ...(signedOff && { signOff: viewSignOff(viewing, signedOff, seesNames) }),
    ...(request && { request: viewRequest(viewing, request, task) }),
    steps: listSteps(viewing, { requirementId: requirement.requirementId, subject: subjectKey(subject), round: standing.obligation.round }),
    logNumber: state.logNumber,
  }
}

/** To whom it may be delegated; for whoever only signs off, who may have been present. */
function listNamed(viewing: TaskViewing, { subject }: Task, mayDelegate: boolean): Answer['colleagues'] {
  const { organisation } = viewing.state
  const ids = mayDelegate ? new Set([...listColleagues(organisation, subject, viewing.today), ...listDelegates(organisation, subject, viewing.today)]) : listColleagues(organisation, subject, viewing.today)
  return [...ids].map((personId) => ({ personId, name: nameIn(viewing, personId) })).sort((one, other) => one.name.localeCompare(other.name, 'nb'))
}

function listRights({ state, today, personId }: TaskViewing, task: Task, as: Task['as'] | undefined): Answer['may'] {
  const { requirement } = task.standing.obligation
  const isMine = as === 'answerer'
  const isOpen = isToDo(task) && requirement.evidence === 'sign-off'
  const isDelegated = task.delegation !== undefined && !task.delegation.hasLeft
  const isOthers = task.unconfirmed !== undefined && task.unconfirmed.record.actor !== personId
  return {
    signOff: as !== undefined && isOpen,
    delegate: isMine && isOpen && task.subject.kind !== 'person',
    endDelegation: isMine && isDelegated && isOpen,
    returnDelegation: isOpen && isDelegated && task.delegation?.toPersonId === personId,
    askForTime: isMine && isOpen && !task.request && personId !== undefined && findLeaderAbove(state.organisation, task.subject, personId, today) !== undefined,
    answerTime: task.request !== undefined && personId !== undefined && findLeaderAbove(state.organisation, task.subject, task.request.record.actor, today) === personId,
    confirm: isMine && isOthers,
    voidSignOff: isMine && !isOthers && findSignedOff(task) !== undefined,
  }
}

/** What demands it of this unit: a sector's own law is not told to others. */
function listBasis({ organisation }: LogState, { basis = [] }: ActRequirement, unitId: string | undefined, day: Day): Answer['basis'] {
  const chain = new Set(unitId === undefined ? [] : listUnitAndAncestors(organisation, unitId, day).map((unit) => unit.unitId))
  return basis.filter(({ within }) => within === undefined || within.some((each) => chain.has(each))).map(({ within: _, ...each }) => each)
}
