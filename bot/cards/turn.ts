import type { Language } from '../../core/language/language'
import type { LeaderLessonData } from './leader-lesson-view'
import type { AnswerClick } from './lesson-data'
import type { Reasoned, SignManyClick, SignOffClick } from './task-data'
import type { LessonData } from './training-views'
import type { ObligationData, Showing, SignClick } from './views'
import type { ReasonAbout, TaskData } from './wheel-views'

/** What a reason is given for, and about what. */
export type ReasonClick = ReasonAbout & { deed: Reasoned }

/**
 * What a card's buttons can do for the person of the verified activity. Who that is lies in the turn and never in the
 * data of a card, which anybody can edit. Each answers with the card to show next.
 */
export type Turn = {
  showOpen(): Promise<Showing>
  /** Not reminded for a while. */
  snooze(): Promise<Showing>
  showSign(of: ObligationData): Promise<Showing>
  /** The same card as it is now, for a card that came into view again. Touches no storage: thousands come each morning. */
  refreshSign(of: ObligationData): Promise<Showing>
  sign(of: SignClick): Promise<Showing>
  read(of: ObligationData & { page: number }): Promise<Showing>
  startQuestion(of: ObligationData): Promise<Showing>
  sendQuestion(of: ObligationData & { question: string }): Promise<Showing>
  showQuestion(of: { questionId: string }): Promise<Showing>
  sendAnswer(to: { questionId: string; answer: string }): Promise<Showing>
  showLeaderLesson(of: LeaderLessonData): Promise<Showing>
  /** `heldOn` is empty when no day was chosen. */
  holdTalk(told: LeaderLessonData & { unitId: string; heldOn: string }): Promise<Showing>
  showReceipt(of: { recordKey: string }): Promise<Showing>
  showReceipts(): Promise<Showing>
  /** The lesson as it is for this person now, to begin or go on with; its receipt when it is completed. */
  showLesson(of: LessonData): Promise<Showing>
  /** Touches no storage, as `refreshSign`. */
  refreshLesson(of: LessonData): Promise<Showing>
  readLesson(of: LessonData & { page: number }): Promise<Showing>
  /** The question that comes now; the receipt when there is none left. */
  nextQuestion(of: LessonData): Promise<Showing>
  answerLesson(click: AnswerClick): Promise<Showing>
  showLessonReceipt(of: { recordKey: string }): Promise<Showing>
  startObjection(to: { recordKey: string }): Promise<Showing>
  sendObjection(to: { recordKey: string; reason: string }): Promise<Showing>
  /** The one card a week, as it is now. Also for a card that came into view again. */
  showWeek(): Promise<Showing>
  showActivity(of: TaskData): Promise<Showing>
  signOff(click: SignOffClick): Promise<Showing>
  startDelegation(of: TaskData): Promise<Showing>
  /** Nobody and no day are empty. */
  delegate(told: TaskData & { toPersonId: string; howLong: 'once' | 'standing'; byOn: string; note: string }): Promise<Showing>
  startMoreTime(of: TaskData): Promise<Showing>
  askForTime(told: TaskData & { wantedOn: string; reason: string }): Promise<Showing>
  startReason(of: ReasonClick): Promise<Showing>
  giveReason(told: ReasonClick & { reason: string }): Promise<Showing>
  showTimeRequest(of: { requestKey: string }): Promise<Showing>
  grantTime(told: { requestKey: string; grantedOn: string }): Promise<Showing>
  showDone(of: { recordKey: string }): Promise<Showing>
  confirmDone(of: { recordKey: string }): Promise<Showing>
  showMany(of: { requirementId: string; language: Language }): Promise<Showing>
  signMany(click: SignManyClick): Promise<Showing>
  showLanguages(): Promise<Showing>
  chooseLanguage(choice: { language: Language }): Promise<Showing>
  showHelp(): Promise<Showing>
}
