import type { AnswerOf, AnyQuestion, ApiProblem, InputOf } from '../../core/api/question'
import type { Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import type { Person } from '../../core/organisation/organisation'
import type { Delivery } from '../../core/prompts/delivery'
import type { PromptMemory } from '../../core/prompts/prompt-memory'
import type { CalendarStore } from '../calendar/calendar-store'
import type { Config } from '../config'
import type { Clock, EvidenceLibrary, ImportJournal, Lists, People, RandomBytes, ReadModel, Tables, TextStore } from '../ports'
import type { ReadLesson } from '../training/lesson-reader'
import type { ProgressStore } from '../training/progress-store'
import type { ApiCaller, Capacity } from './caller'
import type { CampaignPolling } from './campaign-polling'
import type { FindFigures } from './figures'
import type { FindLearning } from './learning-figures'
import type { FindWheelYear } from './wheel-years'

/** What is known of prompts, for those who plan and answer for them. */
export type Prompting = {
  /** What each person was prompted before, as fresh as half a minute; `unreachable` included. */
  readMemory(): Promise<(person: Person) => PromptMemory>
  readDeliveries(from: Day, to: Day): Promise<readonly Delivery[]>
  listOf(personId: string): Promise<Delivery[]>
  /** Requests a second that prompts may use. */
  perSecond: number
  /** Lets others be served between two pieces of a long answer. */
  rest(): Promise<void>
}

/** How one question of core/api/questions.ts is answered, and for whom. */
export type Handler<Q extends AnyQuestion> = {
  question: Q
  /** Who may ask at all; one of these is enough. What of it they may see is decided in `handle`. */
  mayAsk: readonly Capacity[]
  /** For bodies larger than most. */
  maximumBodyBytes?: number
  handle(asked: Asked<Q>, ports: ApiPorts): Promise<Reply<AnswerOf<Q>>>
}
export type AnyHandler = Handler<AnyQuestion>

/** A question that passed its schema, from a caller who may ask it. */
export type Asked<Q extends AnyQuestion> = {
  input: InputOf<Q>
  caller: ApiCaller
  state: LogState
  now: Date
  today: Day
  /** What the browser prefers, `nn-NO`. */
  locale?: string
}

export type Reply<Answer> =
  | { outcome: 'answered'; answer: Answer }
  | { outcome: 'refused'; code: ApiProblem['code']; fields?: NonNullable<ApiProblem['fields']> }

export type ApiPorts = {
  readModel: ReadModel
  journal: ImportJournal
  texts: TextStore
  lessons: ReadLesson
  progress: ProgressStore
  evidence: EvidenceLibrary
  people: People
  calendars: CalendarStore
  lists: Lists
  prompting: Prompting
  tables: Pick<Tables, 'access' | 'choices' | 'conversations' | 'drafts' | 'names' | 'progress' | 'prompts' | 'questions'>
  findFigures: FindFigures
  findLearning: FindLearning
  findWheelYear: FindWheelYear
  polling: CampaignPolling
  /** Accounts of the municipality that belong to nobody known, as the directory showed them last. */
  listUnknownAccounts: () => readonly string[]
  /** Whose each address is; several where people share one. */
  listPersonIdsByAddress: () => ReadonlyMap<string, readonly string[]>
  clock: Clock
  randomBytes: RandomBytes
  settings: Pick<Config, 'tenantId' | 'appVersion' | 'whistleblowingUrl' | 'organisationSource' | 'publicUrl'>
}

export function answered<Answer>(answer: Answer): Reply<Answer> {
  return { outcome: 'answered', answer }
}

export function refused(code: ApiProblem['code'], fields?: NonNullable<ApiProblem['fields']>): Extract<Reply<never>, { outcome: 'refused' }> {
  return { outcome: 'refused', code, ...(fields && { fields }) }
}

/** How long an answer waits for the log to number what was just written, so that the next question already sees it. */
export const NUMBERING_WAIT_MILLISECONDS = 2_000

/** As long as that for all of them: what was written at once is numbered in any order. */
export async function untilNumbered(readModel: Pick<ReadModel, 'reached'>, factKeys: readonly string[]): Promise<void> {
  await Promise.all(factKeys.map((factKey) => readModel.reached(factKey, NUMBERING_WAIT_MILLISECONDS)))
}
