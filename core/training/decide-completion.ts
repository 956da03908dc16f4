import { dayOf, toInstant, type Day } from '../days/day'
import { versionLabel } from '../documents/document-versions'
import type { Sha256 } from '../facts/hashing'
import type { LogState } from '../facts/log-state'
import type { LessonPublication } from '../facts/rule-facts'
import type { CompletionRecord } from '../facts/training-facts'
import type { Language } from '../language/language'
import { isLearnStanding, type LearnedBy, type LearnStanding } from '../obligations/obligation'
import { listStandings } from '../obligations/standing'
import type { Person } from '../organisation/organisation'
import { findCaller, type CallerProblem } from '../signing/caller'
import { keyOf } from '../signing/decide-signature'

/** What the client sends. Whether enough was answered right says the progress that the service keeps, never the client. */
export type CompletionClick = { obligationKey: string; step: number; language: Language }

/** What the service knows of how the lesson was taken. */
export type Taken = { questions: number; passMark: number; hasRepeats: boolean }

/** Where the click came from, as the verified activity or request says. */
export type CompletionChannel = Pick<CompletionRecord, 'tenantId' | 'appVersion' | 'channel' | 'activityId' | 'conversationIdSha256'> & { oid: string }

export type CompletionDecision =
  | { outcome: 'complete'; record: CompletionRecord }
  | { outcome: 'already-completed'; by: LearnedBy }
  /** The card belongs to an earlier version, round or step of the lesson. */
  | { outcome: 'out-of-date'; standing: LearnStanding }
  | { outcome: 'not-yours' }
  | { outcome: 'refused'; problem: CallerProblem }

/** Every lesson that a person owes, will owe or has completed, in the order of the programmes. */
export function listLearnStandings(state: LogState, person: Person, day: Day): LearnStanding[] {
  return listStandings(state, person, day).filter(isLearnStanding)
}

/** The standing behind a card about a lesson: the one it names, or what took its place since. */
export function findLearnStanding(state: LogState, sha256: Sha256, person: Person, day: Day, named: { obligationKey: string; lessonId: string }): { standing: LearnStanding; isCurrent: boolean } | undefined {
  const standings = listLearnStandings(state, person, day)
  const current = standings.find(({ obligation }) => keyOf(sha256, obligation) === named.obligationKey)
  if (current) return { standing: current, isCurrent: true }
  const successor = standings.find(({ obligation }) => obligation.lessonId === named.lessonId)
  return successor && { standing: successor, isCurrent: false }
}

/** The version of a lesson in force on `day`. */
export function findCurrentLesson({ lessons }: Pick<LogState, 'lessons'>, lessonId: string, day: Day): LessonPublication | undefined {
  return lessons.get(lessonId)?.filter(({ effectiveOn }) => effectiveOn <= day).reduce<LessonPublication | undefined>((highest, other) => {
    if (!highest) return other
    return (other.version.major - highest.version.major || other.version.minor - highest.version.minor) >= 0 ? other : highest
  }, undefined)
}

/** Whether this completes the lesson, and the whole record if it does. */
export function decideCompletion(
  state: LogState,
  sha256: Sha256,
  click: CompletionClick & { lessonId: string },
  taken: Taken,
  { oid, ...from }: CompletionChannel,
  now: Date,
): CompletionDecision {
  const today = dayOf(now)
  const caller = findCaller(state, oid, today)
  if (caller.outcome === 'refused') return caller
  const found = findLearnStanding(state, sha256, caller.person, today, click)
  if (!found) return { outcome: 'not-yours' }
  const { standing, isCurrent } = found
  if (standing.state === 'fulfilled') return { outcome: 'already-completed', by: standing.by }
  const publication = findCurrentLesson(state, standing.obligation.lessonId, today)
  if (!isCurrent || !publication || standing.step !== click.step || standing.state === 'upcoming') return { outcome: 'out-of-date', standing }
  const { obligation, step } = standing
  const { personId } = caller.person
  return {
    outcome: 'complete',
    record: {
      kind: 'completion',
      v: 1,
      ...from,
      recordedAt: toInstant(now),
      subject: personId,
      subjectOid: oid,
      actor: personId,
      actorOid: oid,
      requirementId: obligation.requirement.requirementId,
      round: obligation.round,
      majorVersion: obligation.majorVersion,
      step,
      lessonId: obligation.lessonId,
      lessonVersion: versionLabel(publication),
      contentSha256: publication.contentSha256,
      language: click.language,
      ...taken,
    },
  }
}
