import type { KeyedRecord, LogState } from '../../core/facts/log-state'
import { obligationKey } from '../../core/facts/keys'
import type { Sha256 } from '../../core/facts/hashing'
import type { CompletionRecord } from '../../core/facts/training-facts'
import type { LearnStanding } from '../../core/obligations/obligation'
import type { ControlQuestion, LessonHere } from '../../core/training/lesson'
import { selectQuestions, type Attempt } from '../../core/training/take-lesson'
import type { ReadLesson } from './lesson-reader'
import { attemptsOf, type KeptAttempt } from './progress-store'

type Parts = { lessons: ReadLesson; sha256: Sha256 }

/** The questions that an obligation asks: all, or at a renewal that says so only those that changed or were answered wrong at first. */
export async function selectAsked({ lessons, sha256 }: Parts, state: LogState, { obligation }: LearnStanding, lesson: LessonHere, kept: readonly KeptAttempt[]): Promise<readonly ControlQuestion[]> {
  if (obligation.why !== 'renewal' || obligation.requirement.renewal?.of !== 'changed-or-wrong') return lesson.questions
  const chain = listRenewed(state.recordsBySubject.get(obligation.subject) ?? [], obligation.round)
  const [last] = chain
  if (!last) return lesson.questions
  const earlier = await lessons(last.contentSha256)
  if (earlier.where !== 'here') return lesson.questions
  // A renewal asked only some: what it left out had been right before and had not changed.
  const attempts: Record<string, Attempt[]> = {}
  for (const record of chain)
    for (const [questionId, given] of Object.entries(attemptsOf(kept, obligationKey(sha256, record)))) attempts[questionId] ??= given
  return selectQuestions(lesson, { lesson: earlier, progress: { questionIds: [], attempts } })
}

/** The completions that a renewal goes back to, latest first. Empty when the last one was not by own answers. */
function listRenewed(records: readonly KeyedRecord[], round: string): CompletionRecord[] {
  const beginning = /\/after-(?<beginning>[0-9a-f]+)$/.exec(round)?.groups?.['beginning']
  const earlier = beginning === undefined ? undefined : records.find(({ recordKey }) => recordKey.startsWith(beginning))?.record
  return earlier?.kind === 'completion' ? [earlier, ...listRenewed(records, earlier.round)] : []
}
