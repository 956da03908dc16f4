import { factKey } from '../../core/facts/fact-key'
import type { NumberedFact } from '../../core/facts/fact'
import type { LogState } from '../../core/facts/log-state'
import { isKeyedByFact, listOfRecord, planListRows, type ListContext } from '../followers/list-rows'
import { sha256 } from '../hashing'
import { LISTS, type ListShape } from '../lists'
import { toListedFinding } from '../lists/findings'
import { FieldRefusedError, toRow } from '../lists/list'
import { PACK_PARTITION, readPackRow } from '../lists/pack-row'
import type { FindingStore } from '../findings/finding-store'
import type { ReadModel, RowStore } from '../ports'
import type { ExpectedRow } from './judge-row'
import type { ExpectedRows } from './judge-rows'

type LogParts = { readModel: Pick<ReadModel, 'state' | 'findFact'>; context: ListContext }

/** What a list that follows the log should show: everything up to `writtenThrough`, and nothing that no fact stands behind. */
export async function expectFromLog({ readModel, context }: LogParts, list: ListShape, writtenThrough: number): Promise<ExpectedRows> {
  const state = readModel.state()
  const planned = async (fact: NumberedFact) => (await planOrNothing(fact, context)).filter((row) => row.list === list)
  /** Few, and what their rows are called cannot be told from their keys. */
  const publications = new Map<string, NumberedFact>()
  for (const fact of listRuleFacts(state, readModel)) for (const { row } of await planned(fact)) publications.set(row.recordKey, fact)
  const mustShow = new Map([...publications].map(([key, { number }]) => [key, number]))
  if (isKeyedByFact(list)) {
    for (const records of state.recordsBySubject.values())
      for (const { recordKey, record, number } of records) if (number !== undefined && listOfRecord(record) === list) mustShow.set(recordKey, number)
  }
  for (const [key, number] of mustShow) if (number > writtenThrough) mustShow.delete(key)

  return {
    mustShow,
    async find(recordKey): Promise<ExpectedRow | undefined> {
      // Also what came into the log since we began: a row may be newer than the keys above.
      const fact = publications.get(recordKey) ?? readModel.findFact(recordKey)
      const row = fact && (await planned(fact)).find((each) => each.row.recordKey === recordKey)?.row
      return row && { row, logNumber: fact.number }
    },
  }
}

/** What the list of findings should show: what table storage holds and has been written. */
export async function expectFromFindings(store: Pick<FindingStore, 'list' | 'listUnshown'>): Promise<ExpectedRows> {
  // In this order: what is shown in between counts as shown.
  const all = await store.list()
  const unshown = new Set((await store.listUnshown(Infinity)).map(({ kept, state }) => toRow(LISTS.findings, toListedFinding(kept, state)).recordKey))
  const rows = new Map<string, ExpectedRow>()
  for (const kept of all)
    for (const state of kept.goneAt === undefined ? (['found'] as const) : (['found', 'gone'] as const)) {
      const row = toRow(LISTS.findings, toListedFinding(kept, state))
      rows.set(row.recordKey, { row })
    }
  return {
    mustShow: new Map([...rows.keys()].filter((key) => !unshown.has(key)).map((key) => [key, undefined])),
    find: (recordKey) => Promise.resolve(rows.get(recordKey)),
  }
}

/** What the list of prompts should show: the packs in table storage that have been written. */
export async function expectFromPacks(packs: Pick<RowStore, 'list'>): Promise<ExpectedRows> {
  const all = (await packs.list(PACK_PARTITION)).map(readPackRow).map((pack) => ({ row: toRow(LISTS.prompts, pack), isListed: pack.isListed }))
  const rows = new Map(all.map(({ row }) => [row.recordKey, { row }]))
  return {
    mustShow: new Map(all.filter(({ isListed }) => isListed).map(({ row }) => [row.recordKey, undefined])),
    find: (recordKey) => Promise.resolve(rows.get(recordKey)),
  }
}

/** A fact that no row can hold has no row: the follower told that when it came. */
async function planOrNothing(fact: NumberedFact, context: ListContext) {
  try {
    return await planListRows(fact, context)
  } catch (error) {
    if (error instanceof FieldRefusedError) return []
    throw error
  }
}

function listRuleFacts({ documents, lessons, requirements, decisions, exemptions, inspections, spotChecks, campaigns, promptRules }: LogState, { findFact }: Pick<ReadModel, 'findFact'>): NumberedFact[] {
  const decided = [...decisions.values()].flatMap(({ withdrawals, returns, moves }) => [...withdrawals, ...returns, ...moves])
  const checked = [...spotChecks.values()].flatMap(({ draw, verdicts }) => [draw, ...verdicts])
  const facts = [...documents.values(), ...lessons.values(), ...requirements.values(), ...exemptions.values(), ...inspections.values(), ...campaigns.values(), promptRules, checked, decided].flat()
  return facts.flatMap((fact) => findFact(factKey(sha256, fact)) ?? [])
}
