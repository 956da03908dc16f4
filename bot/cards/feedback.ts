import type { ChatWords } from '../words/nb'
import { labelled, plain, type CardElement } from './elements'
import type { AnswerFeedback } from './training-views'

/** Whether the answer was right, in words and not by colour. */
export function verdictOf({ isRight }: AnswerFeedback, { training: { feedback } }: ChatWords): string {
  return isRight ? feedback.right : feedback.wrong
}

/** What goes with the verdict: the question, what was answered, what is right and why. */
export function feedbackOf({ isRight, question, chosen, right, statement, explanation }: AnswerFeedback, { training: { feedback, question: words } }: ChatWords): CardElement[] {
  const say = (isTrue: boolean) => (isTrue ? words.isTrue : words.isFalse)
  const answered = statement ? say(statement.chosen) : chosen.join(' · ')
  const rightAnswer = statement ? say(statement.right) : right.join(' · ')
  return [
    plain(question),
    labelled(feedback.answered, answered),
    ...(isRight ? [] : [labelled(feedback.rightAnswer, rightAnswer)]),
    labelled(feedback.because, explanation),
  ]
}
