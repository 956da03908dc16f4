import type { AnswerFeedback, LessonData } from './training-views'
import type { ObligationData } from './views'

/** What the sample views share. Sample views are drawn in the gallery and by every contract test. */
export const SAMPLE_TAB_URL = 'https://teams.microsoft.com/l/entity/00000000-0000-4000-8000-000000000001/kvitter'
export const SAMPLE_WHISTLEBLOWING_URL = 'https://www.fjordvik.kommune.no/varsling'
export const SAMPLE_DATA: ObligationData = { obligationKey: '4'.repeat(64), step: 0, textSha256: 'd'.repeat(64), language: 'nb' }
export const SAMPLE_STATEMENT = 'Jeg har lest og forstått teksten og vil følge den i arbeidet mitt.'
export const SAMPLE_LESSON_DATA: LessonData = { obligationKey: '5'.repeat(64), lessonId: 'phishing', step: 0, language: 'nb' }
export const SAMPLE_RIGHT: AnswerFeedback = {
  isRight: true,
  question: 'Hva er tegn på at en e-post er svindel?',
  chosen: ['Det haster', 'En ukjent avsender'],
  right: ['Det haster', 'En ukjent avsender'],
  explanation: 'Hastverk og ukjente avsendere går igjen. En hyggelig hilsen sier ingenting.',
}
export const SAMPLE_WRONG: AnswerFeedback = { ...SAMPLE_RIGHT, isRight: false, chosen: ['En hyggelig hilsen'] }
export const SAMPLE_STATEMENT_ANSWER: AnswerFeedback = {
  isRight: false,
  question: 'Du skal si fra også når du har klikket på lenken.',
  chosen: [],
  right: [],
  statement: { chosen: false, right: true },
  explanation: 'Jo før du sier fra, desto mindre blir skaden.',
}
