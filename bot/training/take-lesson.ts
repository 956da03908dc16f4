import { dayOf, toInstant } from '../../core/days/day'
import type { JournalledFact } from '../../core/facts/fact'
import type { Sha256 } from '../../core/facts/hashing'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { LogState } from '../../core/facts/log-state'
import type { LessonPublication } from '../../core/facts/rule-facts'
import type { Language } from '../../core/language/language'
import type { LearnedBy, LearnedRecord, LearnStanding } from '../../core/obligations/obligation'
import type { Person } from '../../core/organisation/organisation'
import type { CallerProblem } from '../../core/signing/caller'
import { keyOf } from '../../core/signing/decide-signature'
import { decideCompletion, findCurrentLesson, findLearnStanding, type CompletionChannel } from '../../core/training/decide-completion'
import type { ControlQuestion, LessonElsewhere, LessonHere } from '../../core/training/lesson'
import { answerQuestion, nextStep, type Attempt, type LessonProgress, type NextStep } from '../../core/training/take-lesson'
import type { Journal } from '../ports'
import type { ReadLesson } from './lesson-reader'
import { attemptsOf, type ProgressStore } from './progress-store'
import { selectAsked } from './select-asked'

export type TakingParts = { journal: Pick<Journal, 'save' | 'listAbout'>; lessons: ReadLesson; progress: ProgressStore; sha256: Sha256 }

/** Who takes it and when. `state` is what is known of them; laid over with the journal where somebody's own click must show. */
export type Taking = { state: LogState; person: Person; now: Date }

/** Which lesson a card or page is about. With `lessonId` one made for an earlier version or round leads to what took its place. */
export type NamedLesson = { obligationKey: string; lessonId?: string }

/** `isCurrent` is false when what was named has been replaced by what is answered with. */
type Found = { standing: LearnStanding; obligationKey: string; isCurrent: boolean; publication: LessonPublication }

/** A lesson to take here. `lesson` knows which answers are right: it is for whoever draws, never to be handed on whole. */
export type LessonInHand = Found & { outcome: 'here'; lesson: LessonHere; progress: LessonProgress; next: NextStep }

export type OpenedLesson =
  | LessonInHand
  | (Found & { outcome: 'elsewhere'; lesson: LessonElsewhere })
  | { outcome: 'completed'; by: LearnedBy }
  /** Not out yet, or excluded; `standing` says since when and why. */
  | { outcome: 'not-owed'; standing: LearnStanding; publication: LessonPublication | undefined }
  | { outcome: 'not-yours' }

export type AnswerClick = NamedLesson & {
  step: number
  /** Of the lesson as it was shown: an answer to a question that has been changed since does not count. */
  contentSha256: string
  questionId: string
  attempt: number
  chosen: readonly string[]
  language: Language
}

/** An answer that counts, and what it was an answer to. */
export type GivenAnswer = { question: ControlQuestion; attempt: Attempt }

export type Completed = { outcome: 'completed'; by: LearnedBy; given?: GivenAnswer }

export type FinishedLesson =
  | Completed
  /** Questions are left, or what was shown is not what counts now. Nothing was recorded. */
  | { outcome: 'out-of-date'; opened: LessonInHand }
  | { outcome: 'refused'; problem: CallerProblem }
  | Exclude<OpenedLesson, { outcome: 'here' | 'completed' }>

export type AnsweredLesson =
  | FinishedLesson
  | { outcome: 'answered'; given: GivenAnswer; opened: LessonInHand }
  /** Nothing was chosen, or something that nobody could choose. Nothing was recorded. */
  | { outcome: 'not-valid'; opened: LessonInHand }

/** What there is to take, and how far the person has come with it on whatever device. Only reads. */
export function openLesson(parts: TakingParts, taking: Taking, named: NamedLesson): Promise<OpenedLesson> {
  return openWith(parts, taking, named, 'list')
}

async function openWith(parts: TakingParts, { state, person, now }: Taking, named: NamedLesson, how: 'list' | 'recall'): Promise<OpenedLesson> {
  const { lessons, progress, sha256 } = parts
  const today = dayOf(now)
  const found = findLearnStanding(state, sha256, person, today, { lessonId: '', ...named })
  if (!found) return { outcome: 'not-yours' }
  const { standing, isCurrent } = found
  const { lessonId } = standing.obligation
  const publication = findCurrentLesson(state, lessonId, today)
  if (standing.state === 'fulfilled') return { outcome: 'completed', by: standing.by }
  if (standing.state === 'upcoming' || standing.state === 'excluded' || standing.state === 'shown-only' || !publication) return { outcome: 'not-owed', standing, publication }
  const obligationKey = keyOf(sha256, standing.obligation)
  const lesson = await lessons(publication.contentSha256)
  if (lesson.where === 'elsewhere') return { outcome: 'elsewhere', standing, obligationKey, isCurrent, publication, lesson }
  const kept = await progress[how](person.personId, lessonId)
  const asked = await selectAsked(parts, state, standing, lesson, kept)
  const known = { questionIds: asked.map(({ questionId }) => questionId), attempts: attemptsOf(kept, obligationKey) }
  return { outcome: 'here', standing, obligationKey, isCurrent, publication, lesson, progress: known, next: nextStep(lesson, known) }
}

/**
 * Keeps one answer, once: delivered again, or given on another device a moment later, it meets the first and gets the same
 * outcome. The last one that is needed completes the lesson in the same call. Throws `StorageUnavailableError` when storage
 * is away; what was kept before then counts, and the same call again goes on from there.
 */
export async function answerLesson(parts: TakingParts, taking: Taking, from: CompletionChannel, click: AnswerClick): Promise<AnsweredLesson> {
  const answered = await answerWith(parts, taking, from, click, 'recall')
  // Answers given through another instance may not be known here; storage has them all.
  return answered.outcome === 'out-of-date' ? answerWith(parts, taking, from, click, 'list') : answered
}

async function answerWith(parts: TakingParts, taking: Taking, from: CompletionChannel, click: AnswerClick, how: 'list' | 'recall'): Promise<AnsweredLesson> {
  const opened = await openWith(parts, taking, click, how)
  if (opened.outcome === 'completed') return withGiven(parts, taking, opened, click)
  if (opened.outcome !== 'here') return opened
  const { lesson, publication, standing, obligationKey } = opened
  if (!opened.isCurrent || standing.step !== click.step) return { outcome: 'out-of-date', opened }
  const isKnown = opened.progress.attempts[click.questionId]?.[click.attempt] !== undefined
  if (!isKnown && publication.contentSha256 !== click.contentSha256) return { outcome: 'out-of-date', opened }
  const answered = answerQuestion(lesson, opened.progress, click)
  if (answered.outcome === 'not-asked') return { outcome: click.chosen.length === 0 ? 'not-valid' : 'out-of-date', opened }
  const { question, progress } = answered
  if (answered.outcome === 'answered' && !canBeChosen(question, click.chosen)) return { outcome: 'not-valid', opened }
  const attempt = answered.outcome === 'answered' ? await keep(parts, taking, opened, click, answered.attempt) : answered.attempt
  const given = { question, attempt }
  const attempts = { ...progress.attempts, [question.questionId]: (progress.attempts[question.questionId] ?? []).with(click.attempt, attempt) }
  const now: LessonInHand = { ...opened, progress: { ...progress, attempts }, next: nextStep(lesson, { ...progress, attempts }) }
  if (now.next.step === 'question') return { outcome: 'answered', given, opened: now }
  const finished = await complete(parts, taking, from, { obligationKey, step: click.step, language: click.language }, now)
  return finished.outcome === 'completed' ? { ...finished, given } : finished
}

/** Completes a lesson whose questions are all answered but which has no record yet: storage was away, or the last open question was taken out. */
export async function finishLesson(parts: TakingParts, taking: Taking, from: CompletionChannel, click: NamedLesson & { step: number; language: Language }): Promise<FinishedLesson> {
  const opened = await openLesson(parts, taking, click)
  if (opened.outcome !== 'here') return opened
  return opened.isCurrent && opened.next.step === 'done' ? complete(parts, taking, from, click, opened) : { outcome: 'out-of-date', opened }
}

async function keep({ progress }: TakingParts, { person, now }: Taking, { obligationKey, standing, publication }: LessonInHand, { questionId, attempt: number }: AnswerClick, attempt: Attempt): Promise<Attempt> {
  const { chosen, isRight } = await progress.keep(person.personId, {
    lessonId: standing.obligation.lessonId,
    obligationKey,
    questionId,
    attempt: number,
    ...attempt,
    contentSha256: publication.contentSha256,
    answeredAt: toInstant(now),
  })
  return { chosen, isRight }
}

async function complete(parts: TakingParts, taking: Taking, from: CompletionChannel, { obligationKey, step, language }: { obligationKey: string; step: number; language: Language }, opened: LessonInHand): Promise<FinishedLesson> {
  const { state, person, now } = taking
  const { next, lesson } = opened
  if (next.step !== 'done') return { outcome: 'out-of-date', opened }
  const taken = { questions: next.of, passMark: lesson.passMark, hasRepeats: next.hasRepeats }
  const decision = decideCompletion(state, parts.sha256, { obligationKey, lessonId: lesson.lessonId, step, language }, taken, from, now)
  switch (decision.outcome) {
    case 'refused':
    case 'not-yours':
      return decision
    case 'already-completed':
      return { outcome: 'completed', by: decision.by }
    case 'out-of-date':
      return { outcome: 'out-of-date', opened }
    case 'complete': {
      const { outcome, fact } = await parts.journal.save(decision.record)
      // What others registered can have been declared void since, and the log may not have numbered that yet.
      if (outcome === 'exists' && fact.fact.kind !== 'completion') {
        const known = { ...taking, state: layOverJournal(state, person.personId, await parts.journal.listAbout(person.personId)) }
        const again = await openLesson(parts, known, { obligationKey, lessonId: lesson.lessonId })
        return again.outcome === 'here' ? { outcome: 'out-of-date', opened: again } : again
      }
      return { outcome: 'completed', by: toLearned(fact) }
    }
  }
}

/** A click that comes again after the log has numbered the completion is answered as the first time. */
async function withGiven({ lessons, progress }: TakingParts, { person }: Taking, completed: Completed, { obligationKey, questionId, attempt: number }: AnswerClick): Promise<Completed> {
  const { record } = completed.by
  if (record.kind !== 'completion') return completed
  const attempt = attemptsOf(await progress.list(person.personId, record.lessonId), obligationKey)[questionId]?.[number]
  const lesson = attempt && (await lessons(record.contentSha256))
  const question = lesson?.where === 'here' ? lesson.questions.find((asked) => asked.questionId === questionId) : undefined
  return attempt && question ? { ...completed, given: { question, attempt } } : completed
}

function canBeChosen(question: ControlQuestion, chosen: readonly string[]): boolean {
  const ids = question.kind === 'true-false' ? ['true', 'false'] : question.options.map(({ optionId }) => optionId)
  return chosen.every((id) => ids.includes(id)) && (question.kind === 'multiple' || chosen.length === 1)
}

function toLearned({ factKey, fact }: JournalledFact): LearnedBy {
  if (!isLearned(fact)) throw new Error(`Under the key of a completion lies a fact of kind ${fact.kind}`)
  return { recordKey: factKey, record: fact, recordedOn: dayOf(fact.recordedAt) }
}

function isLearned(fact: JournalledFact['fact']): fact is LearnedRecord {
  return fact.kind === 'completion' || fact.kind === 'meeting-completion' || fact.kind === 'registered-completion' || fact.kind === 'imported-completion'
}
