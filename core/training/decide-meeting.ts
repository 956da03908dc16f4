import { isOwnUnit, listConversationUnitIds } from '../access/rights'
import { addDays, dayOf, toInstant, type Day } from '../days/day'
import { versionLabel } from '../documents/document-versions'
import type { KeyedRecord, LogState } from '../facts/log-state'
import { MOST_PRESENT, type MeetingCompletionRecord, type TalkRecord } from '../facts/training-facts'
import type { Language } from '../language/language'
import { findSpell, findUnit, listPosts, type Organisation, type Person } from '../organisation/organisation'
import { findCaller, type CallerProblem } from '../signing/caller'
import type { RegistrationSource } from '../signing/decide-paper-signature'
import { listLearnStandings } from './decide-completion'
import { findTalk, talkRecord } from './decide-talk'
import { findProgrammeLesson } from './programme-lessons'

/** A meeting is remembered for as long: what is told later is a registration with a reason. */
export const MEETING_TOLD_WITHIN_DAYS = 60

export type Meeting = { meetingId: string; unitId: string; requirementId: string; lessonId: string; heldOn: Day; language: Language; personIds: readonly string[] }

/** Why somebody who was present has no completion from the meeting. */
export type NotRecorded = 'already-completed' | 'not-out-yet' | 'excluded' | 'not-owed' | 'not-in-unit' | 'runs-the-meeting'

export type Attendance = { personId: string } & (
  | { outcome: 'record'; record: MeetingCompletionRecord }
  | { outcome: 'recorded-before'; by: KeyedRecord }
  | { outcome: 'not-recorded'; because: NotRecorded }
)

export type MeetingDecision =
  /** `talk` is absent when the unit has talked about it before. */
  | { outcome: 'held'; attendances: Attendance[]; talk?: TalkRecord }
  | { outcome: 'bad-day' }
  | { outcome: 'too-many' }
  | { outcome: 'not-found' }
  | { outcome: 'refused'; problem: CallerProblem }

/** What a meeting about a lesson gives to whom, each with a reason who gets nothing. `state` must hold the records of all of them and of the unit. */
export function decideMeeting(state: LogState, meeting: Meeting, source: RegistrationSource, now: Date): MeetingDecision {
  const today = dayOf(now)
  const caller = findCaller(state, source.oid, today)
  if (caller.outcome === 'refused') return caller
  const { personId } = caller.person
  const lesson = findProgrammeLesson(state, meeting, today)
  if (!lesson || !mayRunMeeting(state.organisation, personId, meeting.unitId, today)) return { outcome: 'not-found' }
  if (meeting.heldOn > today || meeting.heldOn < lesson.outOn || meeting.heldOn < addDays(today, -MEETING_TOLD_WITHIN_DAYS)) return { outcome: 'bad-day' }
  const present = [...new Set(meeting.personIds)]
  if (present.length > MOST_PRESENT) return { outcome: 'too-many' }
  const by = { ...source, personId }
  const attendances = present.map((id): Attendance => ({ personId: id, ...decideAttendance(state, meeting, id, by, versionOf(lesson.publication), now) }))
  const isHeld = attendances.some(({ outcome }) => outcome !== 'not-recorded')
  const talk = isHeld && !findTalk(state, meeting.unitId, lesson) ? talkRecord(lesson, meeting, { ...by, channel: 'tab' }, now) : undefined
  return { outcome: 'held', attendances, ...(talk && { talk }) }
}

/** The leader of the unit, and its ethics guides. */
export function mayRunMeeting(organisation: Organisation, personId: string, unitId: string, day: Day): boolean {
  return isOwnUnit(organisation, listConversationUnitIds(organisation, personId, day), unitId, day)
}

/** Whether somebody works in the unit that day, or in a department directly below it. */
export function worksIn(organisation: Organisation, person: Person, unitId: string, day: Day): boolean {
  if (findSpell(person, day) === undefined) return false
  return listPosts(person, day).some((post) => {
    if (post.unitId === unitId) return true
    const unit = findUnit(organisation, post.unitId, day)
    return unit?.level === 'department' && unit.parentId === unitId
  })
}

type Learned = Pick<MeetingCompletionRecord, 'lessonVersion' | 'contentSha256'> & { major: number }

function versionOf(publication: { version: { major: number; minor: number }; contentSha256: string }): Learned {
  return { lessonVersion: versionLabel(publication), contentSha256: publication.contentSha256, major: publication.version.major }
}

type Outcome = { outcome: 'record'; record: MeetingCompletionRecord } | { outcome: 'recorded-before'; by: KeyedRecord } | { outcome: 'not-recorded'; because: NotRecorded }

function decideAttendance(
  state: LogState,
  { meetingId, unitId, requirementId, lessonId, heldOn, language }: Meeting,
  subject: string,
  { personId, oid, tenantId, appVersion }: RegistrationSource & { personId: string },
  { lessonVersion, contentSha256, major }: Learned,
  now: Date,
): Outcome {
  const today = dayOf(now)
  const notRecorded = (because: NotRecorded): Outcome => ({ outcome: 'not-recorded', because })
  // Whoever ran it would say so of themselves.
  if (subject === personId) return notRecorded('runs-the-meeting')
  const person = state.organisation.people.get(subject)
  if (!person || !worksIn(state.organisation, person, unitId, today)) return notRecorded('not-in-unit')
  // The answer to a meeting that was sent twice is the same, also when somebody has objected meanwhile.
  const before = state.recordsBySubject.get(subject)?.find(({ record }) => record.kind === 'meeting-completion' && record.meetingId === meetingId && record.lessonId === lessonId)
  if (before) return { outcome: 'recorded-before', by: before }
  const standing = listLearnStandings(state, person, today).find(({ obligation }) => obligation.lessonId === lessonId && obligation.requirement.requirementId === requirementId)
  if (!standing) return notRecorded('not-owed')
  const { obligation, step } = standing
  if (standing.state === 'fulfilled') return notRecorded('already-completed')
  if (standing.state === 'excluded' || standing.state === 'shown-only') return notRecorded('excluded')
  if (standing.state === 'upcoming' || obligation.opensOn > heldOn || obligation.majorVersion !== major) return notRecorded('not-out-yet')
  return {
    outcome: 'record',
    record: {
      kind: 'meeting-completion',
      v: 1,
      tenantId,
      appVersion,
      recordedAt: toInstant(now),
      subject,
      actor: personId,
      actorOid: oid,
      requirementId,
      round: obligation.round,
      majorVersion: obligation.majorVersion,
      step,
      lessonId,
      lessonVersion,
      contentSha256,
      language,
      meetingId,
      unitId,
      heldOn,
      channel: 'tab',
    },
  }
}
