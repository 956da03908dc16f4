import { activityCard } from './activity-card'
import { answerCard } from './answer-card'
import type { Card } from './card'
import { confirmDoneCard } from './confirm-done-card'
import { delegateCard } from './delegate-card'
import { delegatedCard } from './delegated-card'
import { helpCard } from './help-card'
import { languageCard } from './language-card'
import { lateCard } from './late-card'
import { leaderLessonCard } from './leader-lesson-card'
import { leaderQuestionCard } from './leader-question-card'
import { lessonCard } from './lesson-card'
import { lessonClosedCard } from './lesson-closed-card'
import { lessonElsewhereCard } from './lesson-elsewhere-card'
import { lessonFeedbackCard } from './lesson-feedback-card'
import { lessonQuestionCard } from './lesson-question-card'
import { lessonReceiptCard } from './lesson-receipt-card'
import { lessonRetryCard } from './lesson-retry-card'
import { lessonTextCard } from './lesson-text-card'
import { moreTimeCard } from './more-time-card'
import { objectionCard } from './objection-card'
import { openCard } from './open-card'
import { questionCard } from './question-card'
import { readingCard } from './reading-card'
import { receiptCard } from './receipt-card'
import { receiptsCard } from './receipts-card'
import { refusalCard } from './refusal-card'
import { signCard } from './sign-card'
import { signManyCard } from './sign-many-card'
import { signedManyCard } from './signed-many-card'
import { signedOffCard } from './signed-off-card'
import { taskClosedCard } from './task-closed-card'
import { taskNewsCard } from './task-news-card'
import { taskReasonCard } from './task-reason-card'
import { timeRequestCard } from './time-request-card'
import type { CardName } from './views'
import { weekCard } from './week-card'

/** Every card there is. A card that is not here does not exist. */
export const CARDS: { [Name in CardName]: Card<Name> } = {
  open: openCard,
  sign: signCard,
  reading: readingCard,
  receipt: receiptCard,
  receipts: receiptsCard,
  question: questionCard,
  leaderQuestion: leaderQuestionCard,
  leaderLesson: leaderLessonCard,
  late: lateCard,
  answer: answerCard,
  language: languageCard,
  help: helpCard,
  refusal: refusalCard,
  lesson: lessonCard,
  lessonText: lessonTextCard,
  lessonQuestion: lessonQuestionCard,
  lessonFeedback: lessonFeedbackCard,
  lessonReceipt: lessonReceiptCard,
  lessonElsewhere: lessonElsewhereCard,
  lessonClosed: lessonClosedCard,
  lessonRetry: lessonRetryCard,
  objection: objectionCard,
  week: weekCard,
  activity: activityCard,
  taskClosed: taskClosedCard,
  signedOff: signedOffCard,
  delegate: delegateCard,
  moreTime: moreTimeCard,
  taskReason: taskReasonCard,
  delegated: delegatedCard,
  timeRequest: timeRequestCard,
  confirmDone: confirmDoneCard,
  taskNews: taskNewsCard,
  signMany: signManyCard,
  signedMany: signedManyCard,
}
