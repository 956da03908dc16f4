import { sha256OfText } from '../../core/facts/hashing'
import type { LogState } from '../../core/facts/log-state'
import type { CompletionChannel } from '../../core/training/decide-completion'
import type { AnswerClick } from '../cards/lesson-data'
import { lessonDataOf, lessonFeedbackViewOf, lessonQuestionViewOf, titleOfLesson } from '../cards/lesson-views'
import type { LessonData } from '../cards/training-views'
import type { Showing } from '../cards/views'
import { FrozenTextError, StorageUnavailableError } from '../ports'
import { answerLesson, finishLesson, type AnsweredLesson, type LessonInHand } from '../training/take-lesson'
import type { ChatParts } from './chat-parts'
import { lessonNow, lessonReceipt, opening, withoutText } from './lesson'
import { readOwnState, viewParts, withinTime, type Self } from './self'

/** The question that comes now; when none is left, the end. */
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
