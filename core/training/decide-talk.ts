import { listConversationUnitIds, isOwnUnit } from '../access/rights'
import { addDays, dayOf, toInstant, type Day } from '../days/day'
import type { KeyedRecord, LogState } from '../facts/log-state'
import type { TalkRecord } from '../facts/training-facts'
import { subjectKey } from '../obligations/subject'
import { findCaller, type CallerProblem } from '../signing/caller'
import type { RegistrationSource } from '../signing/decide-paper-signature'
import { findProgrammeLesson, type ProgrammeLesson } from './programme-lessons'

/** Days before a lesson goes out on which those who talk it through with their people hear of it: time to put it on the agenda of the week's meeting. */
export const TOLD_AHEAD_DAYS = 7

export type HeldTalk = KeyedRecord & { record: TalkRecord }
export type TalkToldOf = { unitId: string; requirementId: string; lessonId: string; heldOn: Day }

export type TalkDecision =
  | { outcome: 'record'; record: TalkRecord }
  /** Whoever was first has said so; the conversation counts once. */
  | { outcome: 'already-held'; by: HeldTalk }
  | { outcome: 'bad-day' }
  | { outcome: 'not-found' }
  | { outcome: 'refused'; problem: CallerProblem }

/** Whether the caller may say that the unit talked about the lesson, and the record if so. `state` must hold the records about the unit. */
export function decideTalk(state: LogState, told: TalkToldOf, source: RegistrationSource & { channel: TalkRecord['channel'] }, now: Date): TalkDecision {
  const today = dayOf(now)
  const caller = findCaller(state, source.oid, today)
  if (caller.outcome === 'refused') return caller
  const { personId } = caller.person
  const lesson = findProgrammeLesson(state, told, addDays(today, TOLD_AHEAD_DAYS))
  if (!lesson || !isOwnUnit(state.organisation, listConversationUnitIds(state.organisation, personId, today), told.unitId, today)) return { outcome: 'not-found' }
  const by = findTalk(state, told.unitId, lesson)
  if (by) return { outcome: 'already-held', by }
  if (told.heldOn > today || told.heldOn < addDays(lesson.outOn, -TOLD_AHEAD_DAYS)) return { outcome: 'bad-day' }
  return { outcome: 'record', record: talkRecord(lesson, told, { ...source, personId }, now) }
}

/** The conversation that a unit has held about a lesson this time. */
export function findTalk(state: Pick<LogState, 'recordsBySubject'>, unitId: string, { requirement, round, publication }: ProgrammeLesson): HeldTalk | undefined {
  return state.recordsBySubject
    .get(subjectKey({ kind: 'unit', unitId }))
    ?.filter(isTalk)
    .find(({ record }) => record.requirementId === requirement.requirementId && record.round === round && record.majorVersion === publication.version.major)
}

export function isTalk(keyed: KeyedRecord): keyed is HeldTalk {
  return keyed.record.kind === 'talk'
}

export function talkRecord(
  { requirement, lessonId, round, publication }: ProgrammeLesson,
  { unitId, heldOn }: Pick<TalkToldOf, 'unitId' | 'heldOn'>,
  { oid, tenantId, appVersion, channel, personId }: RegistrationSource & { channel: TalkRecord['channel']; personId: string },
  now: Date,
): TalkRecord {
  return {
    kind: 'talk',
    v: 1,
    tenantId,
    appVersion,
    recordedAt: toInstant(now),
    subject: subjectKey({ kind: 'unit', unitId }),
    actor: personId,
    actorOid: oid,
    requirementId: requirement.requirementId,
    round,
    majorVersion: publication.version.major,
    step: 0,
    lessonId,
    unitId,
    heldOn,
    channel,
  }
}
