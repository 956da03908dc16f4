import { DeliveryWork } from '../../../bot/delivery/delivery-work'
import { createPromptLedger } from '../../../bot/delivery/prompt-ledger'
import { DoorbellWork } from '../../../bot/journal/doorbell'
import { fromJournalRow, fromLogRow, LAST, LOG_PARTITION, NUMBER_PREFIX, PENDING_PREFIX, RECORD_PREFIX } from '../../../bot/journal/journal-row'
import type { RowStore } from '../../../bot/ports'
import { dayOf, toInstant } from '../../../core/days/day'
import type { NumberedFact } from '../../../core/facts/fact'
import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'
import { countStandings } from '../../../core/overview/count-standings'
import type { Observed } from '../observed'
import type { Instance } from './hosts'
import type { Sightings, World } from './world'

const EVERYTHING = Infinity

export async function readLog(log: RowStore): Promise<NumberedFact[]> {
  return (await log.list(LOG_PARTITION, { from: NUMBER_PREFIX, to: NUMBER_PREFIX + LAST })).map(fromLogRow)
}

export async function listPending(journal: RowStore): Promise<string[]> {
  return (await journal.sweep(PENDING_PREFIX, EVERYTHING)).map(({ row }) => row.row.slice(PENDING_PREFIX.length))
}

export type ObserveParts = {
  world: World
  sightings: Sightings
  instances: readonly Instance[]
  clicks: Observed['clicks']
  placed: Observed['placed']
  earlierLogs: Observed['earlierLogs']
  texts: Observed['texts']
  promptsArrived: Observed['promptsArrived']
  promised: Observed['promised']
  calmSince: Date
}

/** The whole of a run after it has come to rest, read from the stores themselves. */
export async function observe({ world, sightings, instances, calmSince, ...rest }: ObserveParts): Promise<Observed> {
  const { tables, lists, doorbell, deliveries } = world
  const ledger = createPromptLedger(tables.prompts, () => new Date())
  await ledger.recall()
  const fieldsOf = (name: string) => lists.rowsOf(name).map(({ fields }) => fields)
  const instantOf = (at: ReadonlyMap<string, number>, key: string) => (at.has(key) ? toInstant(new Date(at.get(key) ?? NaN)) : undefined)
  return {
    ...rest,
    journal: (await tables.journal.sweep(RECORD_PREFIX, EVERYTHING)).map(({ row }) => fromJournalRow(row)),
    pending: await listPending(tables.journal),
    log: await readLog(tables.log),
    keyRows: (await tables.log.sweep('k-', EVERYTHING)).map(({ row }) => ({ factKey: row.row.slice(2), number: Number(row.values['number']) })),
    lists: { Signatures: fieldsOf('Signatures'), Decisions: fieldsOf('Decisions') },
    findings: fieldsOf('Findings').map((fields) => ({ listName: String(fields['ListName']), aboutKey: String(fields['AboutKey']) })),
    figures: instances.map(({ name, kvitter }) => {
      const day = dayOf(new Date())
      return { instance: name, day, counts: countStandings(kvitter.api.readModel.state(), ETHICS_STANDARD.requirementId, day) }
    }),
    queue: (await doorbell.take(EVERYTHING)).map(({ work }) => ({ factKeys: DoorbellWork.safeParse(work).data?.pending.map(({ factKey }) => factKey) })),
    deliveries: ledger.listAll().map(({ personId, day, outcome }) => ({ personId, day, outcome })),
    deliveryQueue: (await deliveries.take(EVERYTHING)).map(({ work }) => ({ people: DeliveryWork.safeParse(work).data?.deliveries.map(({ personId }) => personId) })),
    sightings: [...sightings.numberedAt.keys()].map((factKey) => {
      const [numberedAt, listedAt] = [instantOf(sightings.numberedAt, factKey), instantOf(sightings.listedAt, factKey)]
      return { factKey, ...(numberedAt !== undefined && { numberedAt }), ...(listedAt !== undefined && { listedAt }) }
    }),
    answeringSince: { storage: toInstant(calmSince), sharePoint: toInstant(calmSince) },
  }
}
