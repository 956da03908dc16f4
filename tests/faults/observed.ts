import type { Day, Instant } from '../../core/days/day'
import type { JournalledFact, NumberedFact } from '../../core/facts/fact'
import type { DeliveryOutcome } from '../../core/prompts/delivery'
import type { UnitCount } from '../../core/overview/count-standings'

/** What a person saw after a click. `nothing` when no answer came, or one that Teams shows as its own "something went wrong". */
export type Saw = { kind: 'receipt'; verificationCode: string } | { kind: 'try-again' } | { kind: 'refusal' } | { kind: 'nothing' }

/** One delivery of a click to our front door; a click that Teams delivers again is another one. */
export type Click = { oid: string; documentId: string; majorVersion: number; saw: Saw; answeredAt: Instant }

/** When a fact was first seen with its number, and in its list. Whoever observes looks often enough for the promise. */
export type Sighting = { factKey: string; numberedAt?: Instant; listedAt?: Instant }

/** How long after its receipt a record has a number, and after SharePoint answers again a row there. */
export type Promised = { numberedWithinMilliseconds: number; listedWithinMilliseconds: number }

/** The whole of a run after it has settled, read from the stores themselves and through the front door. */
export type Observed = {
  clicks: readonly Click[]
  /** Facts that the run itself put in, by key: publications, the organisation, paper signatures. Nobody clicked for them. */
  placed: readonly string[]
  journal: readonly JournalledFact[]
  /** Keys of the facts that are noted as not numbered yet. */
  pending: readonly string[]
  log: readonly NumberedFact[]
  keyRows: readonly { factKey: string; number: number }[]
  /** The log as it was read earlier in the run, oldest first. */
  earlierLogs: readonly (readonly NumberedFact[])[]
  /** Fields of every row of the lists that keep facts whole, by the list's name; a list that is gone has none. */
  lists: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
  /** What was reported. One without `aboutKey` is about the whole list. */
  findings: readonly { listName: string; aboutKey: string }[]
  /** Frozen texts by the hash under which they lie. */
  texts: ReadonlyMap<string, string>
  /** The figures each instance hands out, by unit. */
  figures: readonly { instance: string; day: Day; counts: ReadonlyMap<string, UnitCount> }[]
  /** Messages that still lie in the queue, hidden ones too; no keys when the message cannot be read. */
  queue: readonly { factKeys: readonly string[] | undefined }[]
  /** What the ledger of prompts says was claimed, and what became of it. */
  deliveries: readonly { personId: string; day: Day; outcome: DeliveryOutcome }[]
  /** Prompts that lie in people's chats, as Teams keeps them; undefined where nobody looks into the chats. */
  promptsArrived: readonly { personId: string; day: Day }[] | undefined
  /** Messages that still lie in the queue of deliveries; no people when the message cannot be read. */
  deliveryQueue: readonly { people: readonly string[] | undefined }[]
  sightings: readonly Sighting[]
  promised: Promised
  /** From when on storage and SharePoint answered without a fault. The promises run from there. */
  answeringSince: { storage: Instant; sharePoint: Instant }
}
