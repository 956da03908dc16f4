import { addDays, dayOf, type Day, type Instant } from '../../../core/days/day'
import type { Fact } from '../../../core/facts/fact'
import { sha256OfText, type Sha256 } from '../../../core/facts/hashing'
import type { LogState } from '../../../core/facts/log-state'
import { LESSON_LIBRARY } from '../../../core/library/lesson-library'
import { listStarterProgrammes } from '../../../core/library/programmes'
import type { LearnRequirement } from '../../../core/obligations/requirement'
import { findAccount } from '../../../core/organisation/organisation'
import { decideLessonPublication, type Publisher } from '../../../core/publishing/decide-lesson-publication'
import { decideRequirementPublication } from '../../../core/publishing/decide-requirement-publication'
import { draftOfLesson } from '../../../core/publishing/lesson-draft'
import { draftOfRequirement } from '../../../core/publishing/requirement-draft'
import { keyOf } from '../../../core/signing/decide-signature'
import { decideCompletion, listLearnStandings } from '../../../core/training/decide-completion'
import { decideMeeting } from '../../../core/training/decide-meeting'
import { TRAINING_DAYS_BEFORE } from '../municipality/history-days'
import type { SampleCompletion, SampleMeeting } from '../municipality/municipality'
import { SampleHistoryError } from './sample-history-error'

type Source = { tenantId: string; appVersion: string }

const REASON = 'Obligatorisk opplæring for alle'

/** The starter programmes as the sample municipality published them, each with the day its first lesson goes out. */
export function listSampleProgrammes(firstDay: Day): { publishOn: Day; programme: LearnRequirement }[] {
  return listStarterProgrammes(firstDay).map((programme) => {
    const outOn = addDays(firstDay, -daysBefore(programme.requirementId))
    if (programme.cadence.kind !== 'calendar') return { publishOn: outOn, programme }
    return { publishOn: addDays(firstDay, -TRAINING_DAYS_BEFORE.published), programme: { ...programme, cadence: { ...programme.cadence, firstOn: outOn } } }
  })
}

function daysBefore(requirementId: string): number {
  const known: Record<string, number> = TRAINING_DAYS_BEFORE
  const days = known[requirementId]
  if (days === undefined) throw new SampleHistoryError(`Programme ${requirementId}`, 'no day to publish it on')
  return days
}

/** Every lesson of the library in its first version, with its content under its hash. */
export function planLessons(state: LogState, sha256: Sha256, by: Publisher, at: Instant): { facts: Fact[]; texts: { sha256: string; markdown: string }[] } {
  const decided = LESSON_LIBRARY.map((lesson) => {
    const draft = { lessonId: lesson.lessonId, level: 'major' as const, effectiveOn: dayOf(at), reason: REASON, content: draftOfLesson(lesson) }
    const decision = decideLessonPublication(state, sha256, draft, by, new Date(at))
    if (decision.outcome !== 'publish') throw new SampleHistoryError(`Lesson ${lesson.lessonId}`, decision)
    return decision
  })
  return { facts: decided.map(({ publication }) => publication), texts: decided.map(({ publication, content }) => ({ sha256: publication.contentSha256, markdown: content })) }
}

export function planProgramme(state: LogState, programme: LearnRequirement, by: Publisher, at: Instant): Fact {
  const draft = { requirementId: programme.requirementId, effectiveOn: dayOf(at), openRounds: 'keep' as const, reason: REASON, content: draftOfRequirement(programme, dayOf(at)) }
  const decision = decideRequirementPublication(state, draft, by, new Date(at))
  if (decision.outcome !== 'publish') throw new SampleHistoryError(`Programme ${programme.requirementId}`, decision)
  return decision.publication
}

/** The record of one lesson taken alone, decided by core as the last answer would have been; nothing for somebody who was in a meeting before. */
export function planCompletion(state: LogState, sha256: Sha256, { personId, requirementId, lessonId, channel, language, hasRepeats, at }: SampleCompletion, source: Source): Fact[] {
  const day = dayOf(at)
  const person = state.organisation.people.get(personId)
  const standing = person && listLearnStandings(state, person, day).find(({ obligation }) => obligation.lessonId === lessonId && obligation.requirement.requirementId === requirementId)
  const lesson = LESSON_LIBRARY.find((known) => known.lessonId === lessonId)
  if (!person || !standing || !lesson) throw new SampleHistoryError(`Completion of ${lessonId} by ${personId} at ${at}`, 'not owed')
  const oid = findAccount(person, day)?.oid ?? ''
  const isInChat = channel === 'msteams-bot'
  const click = { obligationKey: keyOf(sha256, standing.obligation), step: standing.step, lessonId, language }
  const from = {
    ...source,
    oid,
    channel,
    activityId: isInChat ? `f:sample-${personId}-${lessonId}` : '',
    conversationIdSha256: isInChat ? sha256OfText(sha256, `a:sample-${oid}`) : '',
  }
  const decision = decideCompletion(state, sha256, click, { questions: lesson.questions.length, passMark: lesson.passMark, hasRepeats }, from, new Date(at))
  if (decision.outcome === 'already-completed') return []
  if (decision.outcome !== 'complete') throw new SampleHistoryError(`Completion of ${lessonId} by ${personId} at ${at}`, decision)
  return [decision.record]
}

/** What a meeting gave, told by the leader who ran it. */
export function planMeeting(state: LogState, sha256: Sha256, { unitId, leaderPersonId, requirementId, lessonId, personIds, at }: SampleMeeting, source: Source): Fact[] {
  const day = dayOf(at)
  const leader = state.organisation.people.get(leaderPersonId)
  const oid = (leader && findAccount(leader, day)?.oid) ?? ''
  const meeting = { meetingId: guidOf(sha256, `${unitId} ${lessonId} ${at}`), unitId, requirementId, lessonId, heldOn: day, language: 'nb' as const, personIds }
  const decision = decideMeeting(state, meeting, { ...source, oid }, new Date(at))
  if (decision.outcome !== 'held') throw new SampleHistoryError(`Meeting of ${unitId} at ${at}`, decision)
  return [...decision.attendances.flatMap((attendance) => (attendance.outcome === 'record' ? [attendance.record] : [])), ...(decision.talk ? [decision.talk] : [])]
}

/** The same text gives the same id, in the form of a random one (RFC 9562, version 4). */
function guidOf(sha256: Sha256, text: string): string {
  const hex = sha256OfText(sha256, text)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
