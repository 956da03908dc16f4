import type { Day, Instant } from '../../core/days/day'
import type { Language } from '../../core/language/language'
import type { ObligationWhy } from '../../core/obligations/obligation'
import type { CallerProblem } from '../../core/signing/caller'
import type { LateView } from './late-view'
import type { LeaderLessonView } from './leader-lesson-view'
import type { LessonClosedView, LessonData, LessonElsewhereView, LessonFeedbackView, LessonQuestionView, LessonReceiptView, LessonRetryView, LessonTextView, LessonView, ObjectionView } from './training-views'
import type { WheelViews } from './wheel-views'

/** What names an obligation on a card. Nothing in it says who somebody is; the server computes the rest from the verified caller. */
export type ObligationData = { obligationKey: string; step: number; textSha256: string; language: Language }

export type OpenView = {
  /** Set on the first card somebody gets. */
  welcomeTo?: string
  open: ({ title: string; dueOn: Day; isOverdue: boolean; minutes: number } & ({ kind: 'sign'; data: ObligationData } | { kind: 'lesson'; data: LessonData }))[]
  isOnLeave: boolean
  /** Set for a leader whose answer is waited for. */
  questions?: { questionId: string; askerName: string }[]
  /** Of the annual wheel, to be done or answered now. */
  tasks?: number
  /** On a card that came by itself: it may be put off. */
  maySnooze?: true
  /** What became of the wish to put it off. */
  snooze?: { until: Day } | 'used-up' | 'not-saved'
  tabUrl: string
}

export type SignNotice =
  | { kind: 'out-of-date' | 'not-recorded' | 'reopened' | 'text-unavailable' }
  | { kind: 'question-sent' | 'question-waits'; leaderName: string }

/** What the card looked like whose button signs: without it the card that asks, with no notice. */
export type ConfirmedFace = 'reading' | SignNotice['kind']
export type SignClick = ObligationData & { face?: ConfirmedFace | undefined }

export type SignView = {
  data: ObligationData
  title: string
  version: string
  inForceSince: Day
  reason: string
  why: ObligationWhy
  minutes: number
  dueOn: Day
  isOverdue: boolean
  statement: string
  tabUrl: string
  whistleblowingUrl: string
  notice?: SignNotice
}

export type ReadingView = {
  data: ObligationData
  title: string
  version: string
  page: number
  pages: number
  /** The blocks of this page; their Markdown was checked when they were published. */
  blocks: { kind: 'heading' | 'paragraph'; text: string }[]
  statement: string
  tabUrl: string
}

export type ReceiptView = {
  recordKey: string
  title: string
  version: string
  personName: string
  recordedAt: Instant
  statement?: string
  textLanguage: Language
  /** Set for a signature on paper. */
  paper?: { signedOn: Day; registeredBy: string; reason: string }
  /** Others registered it, and it counts. */
  mayObject?: true
  isVoid: boolean
  verificationCode: string
  tabUrl: string
}

export type ReceiptsView = {
  receipts: { recordKey: string; title: string; version: string; on: Day; isVoid: boolean; isOnPaper: boolean }[]
  /** Of lessons; `isByOthers` when they were not completed by own answers. */
  lessons: { recordKey: string; title: string; version: string; on: Day; isVoid: boolean; isByOthers: boolean }[]
  more: number
  tabUrl: string
}

export type QuestionView = {
  data: ObligationData
  title: string
  leaderName?: string
  notice?: 'not-valid' | 'not-saved'
  whistleblowingUrl: string
}

export type LeaderQuestionView = {
  questionId: string
  askerName: string
  title: string
  version: string
  question: string
  answer?: string
  notice?: 'sent' | 'already-answered' | 'not-valid' | 'not-saved'
}

export type AnswerView = {
  title: string
  version: string
  question: string
  answer: string
  leaderName: string
  /** Whether what was asked about is still to be signed. */
  isStillOpen: boolean
  tabUrl: string
}

export type LanguageView = { notice?: 'not-saved' }
export type HelpView = { opening?: 'unknown' | 'language-chosen'; tabUrl: string; whistleblowingUrl: string }
export type RefusalView =
  | { why: CallerProblem | 'not-yours' | 'question-not-yours' | 'bad-card' | 'unavailable' | 'too-fast' }
  /** `reference` finds the error in the log. */
  | { why: 'failed'; reference: string }

/** Every card there is and what it is drawn from. */
export type Views = WheelViews & {
  open: OpenView
  sign: SignView
  reading: ReadingView
  receipt: ReceiptView
  receipts: ReceiptsView
  question: QuestionView
  leaderQuestion: LeaderQuestionView
  leaderLesson: LeaderLessonView
  late: LateView
  answer: AnswerView
  language: LanguageView
  help: HelpView
  refusal: RefusalView
  lesson: LessonView
  lessonText: LessonTextView
  lessonQuestion: LessonQuestionView
  lessonFeedback: LessonFeedbackView
  lessonReceipt: LessonReceiptView
  lessonElsewhere: LessonElsewhereView
  lessonClosed: LessonClosedView
  lessonRetry: LessonRetryView
  objection: ObjectionView
}
export type CardName = keyof Views

/** A card to be shown, not yet drawn. */
export type Showing = { [Name in CardName]: { card: Name; view: Views[Name] } }[CardName]
