import type { LogState } from '../../core/facts/log-state'
import type { LearnedBy, LearnStanding } from '../../core/obligations/obligation'
import { findLearnStanding, listLearnStandings } from '../../core/training/decide-completion'
import { isLearned, lessonReceiptViewOf, type LearnedFact } from '../cards/lesson-receipts'
import { feedbackViewOf, lessonClosedViewOf, lessonDataOf, lessonElsewhereViewOf, lessonTextViewOf, lessonViewOf, progressOf, titleOfLesson } from '../cards/lesson-views'
import { listOpenStandings } from '../cards/obligation-views'
import type { LessonData, LessonView } from '../cards/training-views'
import type { Showing } from '../cards/views'
import { FrozenTextError, StorageUnavailableError } from '../ports'
import { findReflection } from '../training/find-reflection'
import { openLesson, type GivenAnswer, type OpenedLesson } from '../training/take-lesson'
import type { ChatParts } from './chat-parts'
import { readOwnState, recordParts, viewParts, withinTime, type Self } from './self'

/** The lesson behind a card as it is now; what it asks depends on how far the person has come, on whatever device. */
export async function showLesson(parts: ChatParts, self: Self, of: LessonData): Promise<Showing> {
  return opening(parts, self, await readOwnState(parts, self), of, (opened, state) => lessonNow(parts, self, state, opened))
}

/** For a card that came into view by itself: from the log alone. */
export async function refreshLesson(parts: ChatParts, self: Self, of: LessonData): Promise<Showing> {
  const state = parts.readModel.state()
  const found = findLearnStanding(state, parts.sha256, self.person, self.today, of)
  return found ? standingNow(parts, self, state, found.standing) : { card: 'refusal', view: { why: 'not-yours' } }
}

export async function readLesson(parts: ChatParts, self: Self, of: LessonData & { page: number }): Promise<Showing> {
  return opening(parts, self, await readOwnState(parts, self), of, (opened, state) => {
    const views = viewParts(parts, state, self, self.language)
    if (opened.outcome === 'here') return { card: 'lessonText', view: lessonTextViewOf(views, lessonDataOf(views, opened.standing), opened.lesson, of.page) }
    if (opened.outcome === 'elsewhere') return { card: 'lessonElsewhere', view: lessonElsewhereViewOf(views, opened.standing, opened.lesson) }
    return lessonNow(parts, self, state, opened)
  })
}

/** What there is to say about a lesson now: the card that asks for it, its receipt, or why it is not open. */
export async function lessonNow(parts: ChatParts, self: Self, state: LogState, opened: OpenedLesson, notice?: LessonView['notice']): Promise<Showing> {
  const views = viewParts(parts, state, self, self.language)
  switch (opened.outcome) {
    case 'here':
      return { card: 'lesson', view: lessonViewOf(views, opened.standing, { progress: progressOf(opened.lesson, opened.progress), ...(notice && { notice }) }) }
    case 'elsewhere':
      return { card: 'lesson', view: lessonViewOf(views, opened.standing, { ...(notice && { notice }) }) }
    case 'completed':
      return lessonReceipt(parts, self, state, opened.by, false)
    case 'not-owed': {
      const view = lessonClosedViewOf(views, opened.standing)
      return view ? { card: 'lessonClosed', view } : { card: 'refusal', view: { why: 'not-yours' } }
    }
    case 'not-yours':
      return { card: 'refusal', view: { why: 'not-yours' } }
  }
}

/** The same from the log alone, where storage does not answer or is not to be asked. */
export async function standingNow(parts: ChatParts, self: Self, state: LogState, standing: LearnStanding, notice?: LessonView['notice']): Promise<Showing> {
  if (standing.state === 'fulfilled') return lessonReceipt(parts, self, state, standing.by, false)
  const views = viewParts(parts, state, self, self.language)
  const closed = lessonClosedViewOf(views, standing)
  return closed ? { card: 'lessonClosed', view: closed } : { card: 'lesson', view: lessonViewOf(views, standing, { ...(notice && { notice }) }) }
}

/** A receipt with what the colleagues may talk about, and with the lesson that is open next. */
export async function lessonReceipt(parts: ChatParts, self: Self, state: LogState, learned: LearnedFact | LearnedBy, isVoid: boolean, given?: GivenAnswer): Promise<Showing> {
  const { record } = learned
  const views = viewParts(parts, state, self, self.language)
  const reflection = await findReflection({ lessons: (contentSha256) => withinTime(parts, parts.lessons(contentSha256)), log: parts.log }, record.contentSha256, self.language)
  const [next] = listOpenStandings(listLearnStandings(state, self.person, self.today))
    .filter(({ obligation }) => obligation.lessonId !== record.lessonId)
    .sort((a, b) => Number(b.obligation.requirement.requirementId === record.requirementId) - Number(a.obligation.requirement.requirementId === record.requirementId))
  const view = lessonReceiptViewOf(recordParts(parts, state, self.language), learned, isVoid, {
    ...(reflection !== undefined && { reflection }),
    ...(given && { given: feedbackViewOf(given.question, given.attempt, self.language) }),
    ...(next && !isVoid && { next: { data: lessonDataOf(views, next), title: titleOfLesson(state, next.obligation, self.language) } }),
  })
  return { card: 'lessonReceipt', view }
}

/** Opens the lesson and shows what `then` makes of it; while storage is away the card says so, and that nothing is lost. */
export async function opening(parts: ChatParts, self: Self, state: LogState, of: LessonData, then: (opened: OpenedLesson, state: LogState) => Promise<Showing> | Showing): Promise<Showing> {
  let opened: OpenedLesson
  try {
    opened = await withinTime(parts, openLesson(parts, { state, person: self.person, now: self.now }, of))
  } catch (error) {
    if (!(error instanceof StorageUnavailableError) && !(error instanceof FrozenTextError)) throw error
    return withoutText(parts, self, state, of, error)
  }
  if (opened.outcome !== 'not-yours') return then(opened, state)
  // Done before, by somebody whom it concerns no longer.
  const own = (state.recordsBySubject.get(self.person.personId) ?? []).findLast(({ record }) => isLearned(record) && record.lessonId === of.lessonId)
  return own && isLearned(own.record) ? lessonReceipt(parts, self, state, { recordKey: own.recordKey, record: own.record }, false) : then(opened, state)
}

/** What can be said without the lesson itself: that it cannot be had just now, and that nothing is lost. */
export function withoutText(parts: ChatParts, self: Self, state: LogState, of: LessonData, error: StorageUnavailableError | FrozenTextError): Promise<Showing> | Showing {
  if (error instanceof FrozenTextError) parts.log.error('A published lesson cannot be shown', { lessonId: of.lessonId, problem: error.problem }, error)
  else parts.log.warn('A lesson could not be fetched', { lessonId: of.lessonId }, error)
  const found = findLearnStanding(state, parts.sha256, self.person, self.today, of)
  return found ? standingNow(parts, self, state, found.standing, 'unavailable') : { card: 'refusal', view: { why: 'unavailable' } }
}
