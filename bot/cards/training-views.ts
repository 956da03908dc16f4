import type { Day, Instant } from '../../core/days/day'
import type { Language } from '../../core/language/language'
import type { EvidenceClass, ExclusionReason, ObligationWhy } from '../../core/obligations/obligation'

/** What names a lesson on a card. As with what is to be signed, nothing in it says who somebody is. */
export type LessonData = { obligationKey: string; lessonId: string; step: number; language: Language }
/** What names an answer: which question of which version, and the how-manyeth time it is asked. */
export type AnswerData = LessonData & { contentSha256: string; questionId: string; attempt: number }

/** Taking a lesson begins, and begins again on another device, from this card. */
export type LessonView = {
  data: LessonData
  title: string
  programme: string
  /** The place in the programme. */
  number: number
  of: number
  /** Of whoever brought it back, else of the programme. */
  reason: string
  why: ObligationWhy
  minutes: number
  dueOn: Day
  isOverdue: boolean
  isElsewhere: boolean
  /** How far the person has come; absent where nobody has looked. */
  answered?: { count: number; of: number; isDone: boolean }
  tabUrl: string
  notice?: 'out-of-date' | 'unavailable' | 'reopened'
}

export type LessonTextView = {
  data: LessonData
  title: string
  page: number
  pages: number
  /** The blocks of this page; their Markdown was checked when they were published. */
  blocks: { kind: 'heading' | 'paragraph'; text: string }[]
  /** On the first page. */
  picture?: { url: string; alternative: string }
  film?: { url: string; title: string }
  tabUrl: string
}

export type LessonQuestionView = {
  data: AnswerData
  title: string
  kind: 'single' | 'multiple' | 'true-false'
  question: string
  /** None for a statement, whose answers are in our own words. */
  options: { id: string; text: string }[]
  number: number
  of: number
  notice?: 'not-valid' | 'changed'
}

/** What one answer was worth. `right` and `chosen` are texts; empty for a statement, where `statement` says what was answered. */
export type AnswerFeedback = {
  isRight: boolean
  question: string
  chosen: string[]
  right: string[]
  statement?: { chosen: boolean; right: boolean }
  explanation: string
}

export type LessonFeedbackView = {
  data: LessonData
  title: string
  given: AnswerFeedback
  /** Questions that have not been answered right yet and are still asked. */
  left: number
  /** Set after a wrong answer: whether it comes again whatever else is answered, and the pass mark that makes it so. */
  again?: { isCertain: boolean; passMark: number }
}

export type LessonReceiptView = {
  recordKey: string
  title: string
  version: string
  personName: string
  evidence: EvidenceClass
  /** When it was done: a moment where the person did it here, else a day that others told. */
  completedAt?: Instant
  completedOn?: Day
  registeredBy?: string
  registeredAt?: Instant
  system?: string
  reason?: string
  language?: Language
  isVoid: boolean
  mayObject: boolean
  verificationCode: string
  reflection?: string
  /** What the last answer was worth, right after it. */
  given?: AnswerFeedback
  /** Another lesson that is open now. */
  next?: { data: LessonData; title: string }
  tabUrl: string
}

export type LessonElsewhereView = {
  data: LessonData
  title: string
  blocks: { kind: 'heading' | 'paragraph'; text: string }[]
  system: string
  url: string
  minutes: number
  dueOn: Day
  isOverdue: boolean
  tabUrl: string
}

/** Not to be taken now: it opens later, or somebody or something says that it is not owed. */
export type LessonClosedView = { title: string; tabUrl: string } & ({ why: 'upcoming'; opensOn: Day } | { why: ExclusionReason })

/** Storage was away. Pressed again, the same click goes on: with the answer that was chosen, or to the end. */
export type LessonRetryView = { title: string; data: LessonData } | { title: string; data: AnswerData; chosenIds: string[] }

export type ObjectionView = { recordKey: string; title: string; version: string; notice?: 'not-valid' | 'not-saved' }
