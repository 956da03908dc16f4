import type { Day, Instant } from '../../core/days/day'
import type { Language } from '../../core/language/language'
import type { ExclusionReason } from '../../core/obligations/obligation'
import type { Reasoned } from './task-data'

/** What names an obligation of the wheel on a card. As everywhere, nothing in it says who somebody is. */
export type TaskData = { obligationKey: string; step: number; language: Language }
/** What is to be done, and for which unit, object or person. */
export type NamedTask = { data: TaskData; title: string; about: string }

export type OpenState = 'upcoming' | 'open' | 'due-soon' | 'overdue'

/** What stands in the way, or who has it, in a word behind its line. */
export type TaskRemark = { kind: 'delegated-to' | 'delegated-by'; name: string } | { kind: 'asked-for-time'; day: Day }

export type WeekEntry =
  | (NamedTask & { kind: 'task'; state: OpenState; opensOn: Day; dueOn: Day; remark?: TaskRemark })
  /** Several of one activity, which are one line. */
  | { kind: 'many'; requirementId: string; language: Language; title: string; count: number; overdue: number; dueOn: Day }
  | { kind: 'time-request'; requestKey: string; title: string; about: string; askedBy: string; wantedOn: Day }
  | { kind: 'confirm'; recordKey: string; title: string; about: string; doneBy: string }
  /** Done in another system, and never owed here. */
  | (NamedTask & { kind: 'shown'; dueOn: Day; system?: string })

export type WeekView = {
  counts: { overdue: number; ahead: number; waiting: number }
  /** In order of importance. */
  entries: WeekEntry[]
  /** Tasks that are on no line. */
  more: number
  tabUrl: string
}

export type AskedField = {
  fieldId: string
  kind: 'confirm' | 'text' | 'choice' | 'date' | 'number' | 'present'
  label: string
  help?: string
  isRequired: boolean
  /** When it is asked, for a card cannot hide it: the question and the answers that lead to it. */
  askedWhen?: { question: string; answers: string[] }
  options?: { optionId: string; label: string }[]
  isMultiple?: boolean
  least?: number
  most?: number
  /** What was answered before, as the input has it. */
  value?: string
}

/** What is wrong with what was written, question by question. */
export type FieldProblem = { label: string; what: 'missing' | 'not-confirmed' | 'not-a-number' | 'out-of-range' | 'not-a-day' | 'not-a-choice' | 'too-long' }

export type ActivityNotice =
  | { kind: 'incomplete'; problems: FieldProblem[] }
  /** Its form was changed while the card was out. */
  | { kind: 'changed'; problems: FieldProblem[] }
  | { kind: 'bad-day' | 'out-of-date' | 'not-saved' | 'returned' | 'sent-back' | 'taken-back' }
  | { kind: 'time-asked'; day: Day; leaderName: string }
  | { kind: 'delegated'; name: string }

export type ActivityView = NamedTask & {
  requirementVersion: number
  state: OpenState | 'shown-only'
  opensOn: Day
  dueOn: Day
  /** Why it is owed, in one sentence. */
  reason: string
  /** `Kommuneloven § 25-1` */
  basis: string[]
  minutes: number
  guidance?: { text: string; isCut: boolean }
  system?: { name: string; url?: string }
  delegation?: { isMine: boolean; name: string; byOn?: Day; note: string; isStanding: boolean }
  wantedOn?: Day
  /** Whoever confirms it afterwards. */
  confirmedBy?: string
  form: { where: 'here'; fields: AskedField[]; mayBeNotRelevant: boolean; doneOn: Day } | { where: 'tab'; because: 'files' | 'review' | 'long' } | { where: 'none' }
  may: { delegate: boolean; endDelegation: boolean; returnDelegation: boolean; askForTime: boolean }
  today: Day
  tabUrl: string
  notice?: ActivityNotice
}

/** Why there is nothing to do here now. */
export type TaskClosedView = { title: string; about: string; tabUrl: string } & (
  /** `settled`: it is done, or nobody owes it any more, so that nothing need be answered. */
  | { why: ExclusionReason | 'not-yours' | 'returned' | 'settled' }
  | { why: 'delegated-away'; name: string }
)

export type SignedOffView = {
  data: TaskData
  recordKey: string
  title: string
  about: string
  outcome: 'done' | 'not-relevant'
  reason: string
  doneOn: Day
  byName: string
  recordedAt: Instant
  /** Somebody else was first: this is their record, and what was just written is not kept. */
  isOthers: boolean
  answers: { label: string; value: string }[]
  opened: { title: string; dueOn: Day }[]
  /** It counts once this person has confirmed it. */
  waitsFor?: string
  confirmedBy?: string
  isVoid: boolean
  verificationCode: string
  next?: { data: TaskData; title: string; about: string }
  tabUrl: string
}

export type DelegateView = NamedTask & {
  colleagues: { personId: string; name: string }[]
  /** More than a card can list: the tab has them. */
  isTooMany: boolean
  dueOn: Day
  today: Day
  values: { toPersonId?: string; isStanding: boolean; byOn?: Day; note: string }
  notice?: 'nobody' | 'not-possible' | 'bad-day' | 'too-long' | 'not-saved'
  tabUrl: string
}

export type MoreTimeView = NamedTask & {
  dueOn: Day
  /** The first day that can be asked for. */
  from: Day
  /** Whoever answers; absent where nobody leads above. */
  leaderName?: string
  values: { wantedOn?: Day; reason: string }
  notice?: 'bad-day' | 'no-reason' | 'not-saved'
}

/** What a reason is about: an obligation, a record to be confirmed or a request for more time. */
export type ReasonAbout = { key: string; step: number; language: Language }

export type TaskReasonView = {
  deed: Reasoned
  about: ReasonAbout
  title: string
  aboutName: string
  /** Whom it goes to, where it goes to somebody. */
  name?: string
  value: string
  notice?: 'no-reason' | 'not-saved'
}

/** To whoever shall do it instead of the leader. */
export type DelegatedView = NamedTask & {
  fromName: string
  byOn?: Day
  dueOn: Day
  note: string
  isStanding: boolean
  minutes: number
  tabUrl: string
}

export type TimeRequestView = {
  requestKey: string
  title: string
  about: string
  askedBy: string
  dueOn: Day
  wantedOn: Day
  reason: string
  /** The first day that can be granted. */
  from: Day
  answer?: { grantedOn: Day; byName: string } | { refused: string; byName: string }
  notice?: 'bad-day' | 'not-saved' | 'answered-before'
  tabUrl: string
}

export type ConfirmDoneView = {
  recordKey: string
  title: string
  about: string
  doneBy: string
  outcome: 'done' | 'not-relevant'
  reason: string
  doneOn: Day
  answers: { label: string; value: string }[]
  answer?: { what: 'confirmed' | 'sent-back'; byName: string; reason: string }
  notice?: 'not-saved'
  tabUrl: string
}

/** What somebody else decided about one's own task. */
export type TaskNewsView = NamedTask & {
  what: 'time-granted' | 'time-refused' | 'returned' | 'sent-back' | 'taken-back'
  byName: string
  day?: Day
  reason: string
  tabUrl: string
}

export type SignManyView = {
  requirementId: string
  language: Language
  requirementVersion: number
  title: string
  items: { obligationKey: string; name: string; dueOn: Day; isOverdue: boolean }[]
  /** Open ones that are not on this card. */
  more: number
  fields: AskedField[]
  doneOn: Day
  today: Day
  chosen: string[]
  notice?: Extract<ActivityNotice, { kind: 'incomplete' | 'changed' }> | { kind: 'none-chosen' | 'bad-day' | 'not-saved' }
  tabUrl: string
}

export type SignedManyView = {
  title: string
  results: { name: string; outcome: 'signed-off' | 'already' | 'out-of-date' | 'not-yours' | 'not-ready' | 'not-saved' }[]
  requirementId: string
  language: Language
  /** Still open ones of the same activity. */
  left: number
  tabUrl: string
}

export type WheelViews = {
  week: WeekView
  activity: ActivityView
  taskClosed: TaskClosedView
  signedOff: SignedOffView
  delegate: DelegateView
  moreTime: MoreTimeView
  taskReason: TaskReasonView
  delegated: DelegatedView
  timeRequest: TimeRequestView
  confirmDone: ConfirmDoneView
  taskNews: TaskNewsView
  signMany: SignManyView
  signedMany: SignedManyView
}
