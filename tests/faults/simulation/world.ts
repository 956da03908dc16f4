import type { DeliveryWork } from '../../../bot/delivery/delivery-work'
import type { DoorbellWork } from '../../../bot/journal/doorbell'
import { NUMBER_PREFIX } from '../../../bot/journal/journal-row'
import { createMemoryEvidenceLibrary } from '../../../bot/memory/memory-evidence-library'
import { createMemoryQueue } from '../../../bot/memory/memory-queue'
import { createMemoryRecordList, type MemoryRecordList } from '../../../bot/memory/memory-record-list'
import { createMemoryTables } from '../../../bot/memory/memory-rows'
import { createMemoryTexts } from '../../../bot/memory/memory-texts'
import type { EvidenceLibrary, RecordList, RecordListReader, Tables, TextStore, WorkQueue } from '../../../bot/ports'

/** Something broken on purpose beneath the ports, to see that it is noticed. */
export type Saboteur = (world: World) => World

/** What all instances share and what outlives them: the stores in memory, which never fail by themselves. */
export type World = {
  tables: Tables
  texts: TextStore
  doorbell: WorkQueue<DoorbellWork>
  deliveries: WorkQueue<DeliveryWork>
  recordList: RecordList & RecordListReader
  lists: Pick<MemoryRecordList, 'rowsOf'>
  evidence: EvidenceLibrary
}

/** When each fact got its number and its row, seen at the stores themselves. */
export type Sightings = { numberedAt: Map<string, number>; listedAt: Map<string, number> }

export function createWorld(): World {
  const lists = createMemoryRecordList()
  return {
    tables: createMemoryTables(),
    texts: createMemoryTexts(),
    doorbell: createMemoryQueue<DoorbellWork>(() => new Date()),
    deliveries: createMemoryQueue<DeliveryWork>(() => new Date()),
    recordList: lists,
    lists,
    evidence: createMemoryEvidenceLibrary(),
  }
}

/** The same world, watched: nobody inside notices. */
export function watch(world: World): { world: World; sightings: Sightings } {
  const sightings: Sightings = { numberedAt: new Map(), listedAt: new Map() }
  const { log } = world.tables
  const see = (at: Map<string, number>, key: string) => void (at.has(key) || at.set(key, Date.now()))
  return {
    sightings,
    world: {
      ...world,
      tables: {
        ...world.tables,
        log: {
          ...log,
          async insert(partition, rows) {
            const outcome = await log.insert(partition, rows)
            if (outcome === 'inserted') for (const { row, values } of rows) if (row.startsWith(NUMBER_PREFIX)) see(sightings.numberedAt, String(values['factKey']))
            return outcome
          },
        },
      },
      recordList: {
        ...world.recordList,
        async append(listName, rows) {
          const outcomes = await world.recordList.append(listName, rows)
          if (listName === 'Signatures') for (const { recordKey } of rows) see(sightings.listedAt, recordKey)
          return outcomes
        },
      },
    },
  }
}
