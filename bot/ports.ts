import type { DirectoryAccount } from '../core/directory/directory-account'
import type { KeptName } from '../core/directory/plan-import'
import type { Fact, JournalledFact, NumberedFact } from '../core/facts/fact'
import type { FindingKind, KeptFinding, ShownAuthor } from '../core/findings/finding'
import type { LogState } from '../core/facts/log-state'
import type { Language } from '../core/language/language'
import type { UnreachableReason } from '../core/prompts/prompt-memory'

/** The present moment. Handed in, so that tests own time. */
export type Clock = () => Date
/** Cryptographically strong random bytes. */
export type RandomBytes = (count: number) => Uint8Array

/** What a log line may say beside its message: keys, counts and codes. Never a name, a token or a text somebody wrote. */
export type LogFields = Record<string, string | number | boolean | undefined>
export type Log = {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  /** Somebody should look at it, though work goes on. A test that causes one without expecting it fails. */
  warn(message: string, fields?: LogFields, cause?: unknown): void
  error(message: string, fields?: LogFields, cause?: unknown): void
}

/** A row of table storage: values only of the types it keeps. `row` orders rows inside a partition, as plain strings do. */
export type Row = { row: string; values: Record<string, string | number | boolean> }

/**
 * A table whose rows lie in partitions. An adapter exists for Azure Table Storage and one in memory; both pass the same
 * contract suite. Anything that goes wrong outside the named outcomes throws `StorageUnavailableError`.
 */
export type RowStore = {
  /** Adds all rows or none (at most 100), each only if absent. `exists` when any of them is there already. */
  insert(partition: string, rows: readonly Row[]): Promise<'inserted' | 'exists'>
  find(partition: string, row: string): Promise<Row | undefined>
  /** In row order; bounds are inclusive. */
  list(partition: string, range?: { from?: string; to?: string; limit?: number }): Promise<Row[]>
  /** Rows of every partition whose row name starts so. For sweeps, never for a click. */
  sweep(rowPrefix: string, limit: number): Promise<{ partition: string; row: Row }[]>
  /** Writes whether or not it exists. Never for facts. */
  put(partition: string, row: Row): Promise<void>
  /** Those that are there; at most 100. */
  remove(partition: string, ...rows: string[]): Promise<void>
}

export class StorageUnavailableError extends Error {
  override readonly name = 'StorageUnavailableError'
}

/** What a port to Microsoft 365 throws. `isPassing` when it was busy or away: the same request may succeed later. */
export class Microsoft365Error extends Error {
  override readonly name: string = 'Microsoft365Error'
  constructor(
    message: string,
    readonly isPassing: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** The tables the service keeps; each name is a table in Azure Table Storage. */
export const TABLES = ['journal', 'log', 'cursors', 'conversations', 'choices', 'prompts', 'questions', 'names', 'access', 'findings', 'progress', 'drafts', 'calendars', 'packs'] as const
export type TableName = (typeof TABLES)[number]
export type Tables = Record<TableName, RowStore>

/** The queues the service keeps. */
export const QUEUES = ['doorbell', 'deliveries'] as const

/** Texts frozen under their SHA-256. Saving the same text twice is the same as once. */
export type TextStore = {
  save(sha256: string, text: string): Promise<void>
  find(sha256: string): Promise<string | undefined>
}

/** A text that was published is not there any more, or is not what was published. Reading it again does not help. */
export class FrozenTextError extends Error {
  override readonly name = 'FrozenTextError'
  constructor(readonly problem: 'missing' | 'altered', readonly textSha256: string) {
    super(`The published text ${textSha256} is ${problem}`)
  }
}

/**
 * A durable queue. At least once, in no order; what is not completed comes back. What is taken is for the taker to check: others
 * can write to a queue too, and a message that is no JSON at all has the work `undefined`.
 */
export type WorkQueue<Work> = {
  add(work: Work, delaySeconds?: number): Promise<void>
  take(limit: number): Promise<{ work: unknown; attempts: number; complete(): Promise<void>; retryAfter(seconds: number): Promise<void> }[]>
}

export type ListRow = { recordKey: string; fields: Record<string, string | number | boolean> }

export type AppendOutcome =
  | { outcome: 'written' }
  /** It was there already, the same in every field: an answer got lost the first time. */
  | { outcome: 'same' }
  /** Somebody put another row under this key: a finding, never repaired by itself. */
  | { outcome: 'differs'; fields: string[]; row?: Pick<ShownRow, 'created' | 'changed'> }
  | { outcome: 'refused'; reason: string }
  /** The list is not there, or another one is in its place, which nothing is written to: the rows wait until it is back. */
  | { outcome: 'no-list'; because: Extract<FindingKind, 'list-missing' | 'list-replaced'> }
  | { outcome: 'later'; retryAfterSeconds: number }

/** A SharePoint list that only the app writes. One outcome for each row, in order. */
export type RecordList = { append(listName: string, rows: readonly ListRow[]): Promise<AppendOutcome[]> }

/** Who SharePoint says made or changed a row, and when. It may be mistaken, or lied to; it is shown, never believed. */
export type ShownChange = { by: ShownAuthor; at: string }
/** A row as a list shows it, whoever put it there. */
export type ShownRow = { itemId: string; fields: Readonly<Record<string, unknown>>; created: ShownChange; changed: ShownChange }
/** `kind` is absent where SharePoint does not say of what kind a column is. */
export type ShownColumn = { id: string; name: string; caption: string; kind?: string; isIndexed: boolean; isUnique: boolean }
export type ShownList =
  | { outcome: 'found'; listId: string; columns: ShownColumn[] }
  | { outcome: 'missing' }
  /** One of that name is there, but not the one we knew. */
  | { outcome: 'replaced' }
export type ListChanges =
  | { outcome: 'changes'; rows: ShownRow[]; hasDeletions: boolean; token: string }
  /** Nobody knows what changed since: the token is too old or the answer was broken. Read the whole list. */
  | { outcome: 'begin-anew' }

/** What the lists show, for comparing it with the log; nothing enters the standing from here. */
export type RecordListReader = {
  look(listName: string): Promise<ShownList>
  /** Every row, page by page; pages may be empty. */
  readPages(listName: string): AsyncIterable<ShownRow[]>
  /** From which `readChanges` tells what changes from now on. */
  markNow(listName: string): Promise<string>
  /** What changed since, each row once and as it is now. */
  readChanges(listName: string, token: string): Promise<ListChanges>
}

/** Which list was first found under each name. Another one that takes its place is not ours. */
export type KnownLists = {
  find(listName: string): Promise<{ listId: string } | undefined>
  /** Keeps the first that is told, whoever tells it. */
  remember(listName: string, listId: string): Promise<void>
}

/** What is known of the lists, for those who answer for them. */
export type Lists = {
  /** Compares every list with the log now. What it finds is kept. */
  reconcile(): Promise<void>
  readFindings(): Promise<{
    findings: KeptFinding[]
    isChecking: boolean
    /** When this instance last compared. */
    checkedAt?: string
    /** Rows that wait, since when, and whether SharePoint does not answer or a list is not as it should be. */
    behind?: { waiting: number; since: string; because: 'no-answer' | 'list' }
  }>
}

/** Evidence attached by people, kept in a library of the municipality. */
export type EvidenceLibrary = { save(fileName: string, bytes: Uint8Array): Promise<{ webUrl: string }> }

export type DirectoryUser = { oid: string; displayName: string; preferredLanguage?: string }
/** The tenant's people, for names and language. Never asked in the path of a click. */
export type Directory = { listUsers(): Promise<DirectoryUser[]> }

/** The directory as it is now, for what the organisation learns from it. Reads everybody the first time, then what changed. */
export type DirectoryFeed = { read(): Promise<DirectoryAccount[]> }

/** Where a person's chat is, as Teams told us, and what their Teams was set to then: what comes later is said in the same language. */
export type ConversationReference = { conversationId: string; serviceUrl: string; tenantId: string; teamsUserId?: string; locale?: string }

export type OutgoingCard = {
  card: object
  /** Shown as the toast and in the activity feed. */
  summary: string
  /** Set on a card that asks for a signature or a lesson, lists several, or shows something of the wheel: its message is remembered, so that it stays true on every device. */
  asks?: { personId: string; obligationKeys: string[] }
}

export type SendOutcome =
  | { outcome: 'sent'; activityId: string }
  /** Certainly not delivered. `isThisChatOnly` when it is known that it says nothing about other chats. */
  | { outcome: 'throttled'; retryAfterSeconds: number; isThisChatOnly?: true }
  | { outcome: 'unreachable'; reason: string }
  /** Nobody knows whether it arrived: never sent again before the next planned step. */
  | { outcome: 'unknown'; reason: string }

/** Writes to a person's chat without being asked first. */
export type ChatSender = {
  send(to: ConversationReference, message: OutgoingCard): Promise<SendOutcome>
  update(to: ConversationReference, activityId: string, message: OutgoingCard): Promise<SendOutcome>
}

/** The chat with somebody who has never written there; Teams gives the same one each time. */
export type OpenOutcome = { outcome: 'opened'; conversation: ConversationReference } | Exclude<SendOutcome, { outcome: 'sent' }>
/** Only where the app is installed for the person. Not paced: one call is one request. */
export type ChatOpener = { open(oid: string): Promise<OpenOutcome> }

export type InstallOutcome =
  | { outcome: 'installed' | 'already' }
  | { outcome: 'throttled'; retryAfterSeconds: number }
  | { outcome: 'unreachable'; reason: UnreachableReason }
  /** Asking again later does no harm: whoever has it keeps it. */
  | { outcome: 'unknown'; reason: string }
/** Puts the app among somebody's personal apps. */
export type AppInstaller = { install(oid: string): Promise<InstallOutcome> }

/** What facts 1…n say, as this instance has read them. */
export type ReadModel = {
  state(): LogState
  /** Resolves once the fact of that key has been read, or after the time is up. */
  reached(factKey: string, waitMilliseconds: number): Promise<boolean>
  /** Undefined also for organisation facts: they are packed, many, and kept in the log only. */
  findFact(factKey: string): NumberedFact | undefined
}

export type SaveOutcome = { outcome: 'saved' | 'exists'; fact: JournalledFact }

/** Where everything that happened is kept first; what is saved here is never lost, whatever else is down. */
export type Journal = {
  /** Adds the fact unless one lies under its key already; then answers with the one that does. */
  save(fact: Fact): Promise<SaveOutcome>
  /** What this instance is saving under the fact's key or has saved lately; undefined when nothing, or when that failed. */
  findSaving(fact: Fact): Promise<JournalledFact | undefined>
  /** The facts about a person, or of a document or import, straight from the journal; also those not yet numbered. */
  listAbout(subject: string): Promise<JournalledFact[]>
}

/** `saveAll` is for imports: facts in their order, a transaction for up to 50 of them in one bucket instead of one each. */
export type ImportJournal = Journal & { saveAll(facts: readonly Fact[]): Promise<SaveOutcome[]> }

export type FollowOutcome = { outcome: 'applied' } | { outcome: 'later'; retryAfterSeconds: number }

/** Something that is built from the log, in the order of its numbers, each fact at least once. It has a cursor of its own. */
export type Follower = { name: string; apply(facts: readonly NumberedFact[]): Promise<FollowOutcome> }

/** Names and languages of people, read when shown; never facts. */
export type People = {
  nameOfPerson(personId: string): string | undefined
  nameOfAccount(oid: string): string | undefined
  /** The person's own choice, else the locale given (the directory's nynorsk goes before its bokmål), else what the directory says, else bokmål. */
  languageOf(oid: string, locale?: string): Promise<Language>
  chooseLanguage(oid: string, language: Language): Promise<void>
  /** Keeps what people without an account are called, and by which address their account will be known. */
  keepNames(names: readonly KeptName[]): Promise<void>
}
