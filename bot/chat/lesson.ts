import { sha256OfText } from '../../core/facts/hashing'
import type { LogState } from '../../core/facts/log-state'
import type { LearnedBy, LearnStanding } from '../../core/obligations/obligation'
import { findLearnStanding, listLearnStandings, type CompletionChannel } from '../../core/training/decide-completion'
import type { AnswerClick } from '../cards/lesson-data'
import { isLearned, lessonReceiptViewOf, type LearnedFact } from '../cards/lesson-receipts'
import {
  feedbackViewOf,
  lessonClosedViewOf,
  lessonDataOf,
  lessonElsewhereViewOf,
  lessonFeedbackViewOf,
  lessonQuestionViewOf,
  lessonTextViewOf,
  lessonViewOf,
  progressOf,
  titleOfLesson,
} from '../cards/lesson-views'
import { listOpenStandings } from '../cards/obligation-views'
import type { LessonData, LessonView } from '../cards/training-views'
import type { Showing } from '../cards/views'
import { StorageUnavailableError } from '../ports'
import { FrozenTextError } from '../publishing/require-text'
import { answerLesson, finishLesson, openLesson, type AnsweredLesson, type GivenAnswer, type LessonInHand, type OpenedLesson } from '../training/take-lesson'
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

export async function nextQuestion(parts: ChatParts, self: Self, of: LessonData): Promise<Showing> {
  return opening(parts, self, await readOwnState(parts, self), of, (opened, state) => {
    if (opened.outcome !== 'here') return lessonNow(parts, self, state, opened)
    if (!opened.isCurrent || opened.standing.step !== of.step) return lessonNow(parts, self, state, opened, 'out-of-date')
    return opened.next.step === 'done' ? finish(parts, self, state, of) : questionNow(parts, self, state, opened)
  })
}

/** An answer: kept once, judged, and answered with what it was worth; the last one with the receipt. */
export async function answerInChat(parts: ChatParts, self: Self, click: AnswerClick): Promise<Showing> {
  if (!parts.isLogRead()) return { card: 'refusal', view: { why: 'unavailable' } }
  const state = parts.readModel.state()
  try {
    const answered = await withinTime(parts, answerLesson(parts, { state, person: self.person, now: self.now }, channelOf(parts, self), click))
    return await answeredWith(parts, self, state, answered)
  } catch (error) {
    if (error instanceof FrozenTextError) return withoutText(parts, self, state, click, error)
    if (!(error instanceof StorageUnavailableError)) throw error
    parts.log.warn('An answer to a question was not kept', {}, error)
    const { chosen, ...data } = click
    return { card: 'lessonRetry', view: { title: titleOfLesson(state, click, self.language), data: { ...data, language: self.language }, chosenIds: chosen } }
  }
}

async function finish(parts: ChatParts, self: Self, state: LogState, of: LessonData): Promise<Showing> {
  if (!parts.isLogRead()) return { card: 'refusal', view: { why: 'unavailable' } }
  try {
    return await answeredWith(parts, self, state, await withinTime(parts, finishLesson(parts, { state, person: self.person, now: self.now }, channelOf(parts, self), of)))
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error
    parts.log.warn('A completed lesson was not journalled', {}, error)
    return { card: 'lessonRetry', view: { title: titleOfLesson(state, of, self.language), data: of } }
  }
}

function answeredWith(parts: ChatParts, self: Self, state: LogState, answered: AnsweredLesson): Promise<Showing> | Showing {
  switch (answered.outcome) {
    case 'answered': {
      const { given, opened } = answered
      const data = lessonDataOf(viewParts(parts, state, self, self.language), opened.standing)
      return { card: 'lessonFeedback', view: lessonFeedbackViewOf(data, opened.lesson, opened.progress, given) }
    }
    case 'completed':
      return lessonReceipt(parts, self, state, answered.by, false, answered.given)
    case 'not-valid':
      return questionNow(parts, self, state, answered.opened, 'not-valid')
    case 'out-of-date': {
      const { opened } = answered
      return opened.isCurrent && opened.next.step === 'question' ? questionNow(parts, self, state, opened, 'changed') : lessonNow(parts, self, state, opened, 'out-of-date')
    }
    case 'refused':
      return { card: 'refusal', view: { why: answered.problem } }
    case 'elsewhere':
    case 'not-owed':
    case 'not-yours':
      return lessonNow(parts, self, state, answered)
  }
}

function questionNow(parts: ChatParts, self: Self, state: LogState, opened: LessonInHand, notice?: 'not-valid' | 'changed'): Promise<Showing> | Showing {
  const { next, lesson, publication, standing } = opened
  if (next.step !== 'question') return lessonNow(parts, self, state, opened)
  const data = lessonDataOf(viewParts(parts, state, self, self.language), standing)
  return { card: 'lessonQuestion', view: lessonQuestionViewOf(data, lesson, publication.contentSha256, next, notice) }
}

/** What there is to say about a lesson now: the card that asks for it, its receipt, or why it is not open. */
async function lessonNow(parts: ChatParts, self: Self, state: LogState, opened: OpenedLesson, notice?: LessonView['notice']): Promise<Showing> {
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
  const reflection = await findReflection(parts, self, record.contentSha256)
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

async function findReflection(parts: ChatParts, { language }: Self, contentSha256: string): Promise<string | undefined> {
  try {
    return (await withinTime(parts, parts.lessons(contentSha256))).reflection[language]
  } catch (error) {
    if (!(error instanceof StorageUnavailableError) && !(error instanceof FrozenTextError)) throw error
    parts.log.warn('A receipt is shown without what to talk about', { contentSha256 }, error)
    return undefined
  }
}

/** Opens the lesson and shows what `then` makes of it; while storage is away the card says so, and that nothing is lost. */
async function opening(parts: ChatParts, self: Self, state: LogState, of: LessonData, then: (opened: OpenedLesson, state: LogState) => Promise<Showing> | Showing): Promise<Showing> {
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

function withoutText(parts: ChatParts, self: Self, state: LogState, of: LessonData, error: StorageUnavailableError | FrozenTextError): Promise<Showing> | Showing {
  if (error instanceof FrozenTextError) parts.log.error('A published lesson cannot be shown', { lessonId: of.lessonId, problem: error.problem }, error)
  else parts.log.warn('A lesson could not be fetched', { lessonId: of.lessonId }, error)
  const found = findLearnStanding(state, parts.sha256, self.person, self.today, of)
  return found ? standingNow(parts, self, state, found.standing, 'unavailable') : { card: 'refusal', view: { why: 'unavailable' } }
}

function channelOf(parts: ChatParts, self: Self): CompletionChannel {
  return {
    oid: self.oid,
    tenantId: parts.config.tenantId,
    channel: 'msteams-bot',
    activityId: self.activityId,
    conversationIdSha256: sha256OfText(parts.sha256, self.conversation.conversationId),
    appVersion: parts.config.appVersion,
  }
}
