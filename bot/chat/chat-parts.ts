import type { Day } from '../../core/days/day'
import type { Sha256 } from '../../core/facts/hashing'
import type { Links } from '../cards/links'
import type { ChatSender, Clock, ConversationReference, Journal, Log, OutgoingCard, People, ReadModel, TextStore } from '../ports'
import type { ReadLesson } from '../training/lesson-reader'
import type { ProgressStore } from '../training/progress-store'
import type { Conversations } from './conversations'
import type { Questions } from './questions'
import type { Waiting } from './waiting'

/** All that the chat acts through. */
export type ChatParts = {
  config: { tenantId: string; appVersion: string; municipalityName: string }
  links: Links
  readModel: ReadModel
  journal: Journal
  texts: TextStore
  lessons: ReadLesson
  progress: ProgressStore
  people: People
  conversations: Conversations
  questions: Questions
  waiting: Waiting
  /** Paced; for cards to others than the one who clicked. */
  sender: ChatSender
  /** Remembers that a message asks for something, so that it becomes the receipt wherever it is done; with `showsFactKey` that it has become it. */
  rememberAsking(asks: NonNullable<OutgoingCard['asks']>, conversation: ConversationReference, activityId: string, showsFactKey?: string): Promise<void>
  /** Leaves the person alone until the day it answers with; undefined when they have put it off as often as they may. */
  snooze(personId: string, today: Day): Promise<Day | undefined>
  /** False while the log stands still: what it says is not what is true, so nobody signs by it. */
  isLogRead(): boolean
  /** Takes one click or message from the person's allowance. */
  takeTurn(oid: string): { outcome: 'taken' | 'too-many' }
  clock: Clock
  /** A few letters under which an error is found in the log. */
  createReference(): string
  sha256: Sha256
  log: Log
  /** What one answer may take of storage; Teams gives up after 10 to 15 seconds and sends the click again. */
  storageMilliseconds?: number
}
