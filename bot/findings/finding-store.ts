import { Finding, findingIdOf, type KeptFinding } from '../../core/findings/finding'
import { Instant } from '../../core/days/day'
import { sha256 } from '../hashing'
import type { Row, RowStore } from '../ports'

const PARTITION = 'findings'
/** Ids are hexadecimal, so everything kept lies before this and the notes of what is still to be shown behind it. */
const BEHIND_ALL_IDS = 'g'
const UNSHOWN = 'unshown-'
const AT_ONCE = 20

/** What the list of findings in SharePoint is told: that something was found, or that it is gone again. */
export type Told = { noteName: string; kept: KeptFinding; state: 'found' | 'gone' }

export type FindingStore = {
  /** Adds those that are not open already. Nothing is ever changed or erased. */
  report(findings: readonly Finding[]): Promise<void>
  /** Says that these are as they should be again. */
  close(findingIds: readonly string[], goneAt: Instant): Promise<void>
  /** Every occurrence of every finding. */
  list(): Promise<KeptFinding[]>
  /** What SharePoint's list does not show yet, oldest first. */
  listUnshown(limit: number): Promise<Told[]>
  markShown(told: readonly Told[]): Promise<void>
  /** Has everything told again: the list of findings begins anew. */
  tellAgain(): Promise<void>
}

/**
 * Findings in table storage, where no list editor reaches. Each that is found or gone is a row of its own, with a note beside it
 * until SharePoint's list shows it. Instances that find the same at once keep it once: the row's name says what it is.
 */
export function createFindingStore(rows: RowStore): FindingStore {
  const listOf = async (findingId: string) => readAll(await rows.list(PARTITION, { from: findingId, to: `${findingId}~` }))
  const listAll = async () => readAll(await rows.list(PARTITION, { to: BEHIND_ALL_IDS }))
  const insert = (name: string, values: Row['values']) => rows.insert(PARTITION, [{ row: name, values }, { row: UNSHOWN + name, values: {} }])

  const reportOne = async (finding: Finding) => {
    const findingId = findingIdOf(sha256, finding)
    const last = (await listOf(findingId)).at(-1)
    if (last && last.goneAt === undefined) return
    await insert(nameOf(findingId, (last?.occurrence ?? 0) + 1, 'found'), { finding: JSON.stringify(finding) })
  }
  const closeOne = async (findingId: string, goneAt: Instant) => {
    const last = (await listOf(findingId)).at(-1)
    if (last && last.goneAt === undefined) await insert(nameOf(findingId, last.occurrence, 'gone'), { goneAt })
  }

  return {
    report: (findings) => inGroups(findings, reportOne),
    close: (findingIds, goneAt) => inGroups(findingIds, (findingId) => closeOne(findingId, goneAt)),
    list: listAll,
    async listUnshown(limit) {
      const notes = await rows.list(PARTITION, { from: UNSHOWN, to: `${UNSHOWN}~`, limit })
      const names = notes.map(({ row }) => ({ noteName: row, ...parseName(row.slice(UNSHOWN.length)) }))
      // A few are looked up one by one; of many it is cheaper to read all there are.
      const ids = [...new Set(names.map(({ findingId }) => findingId))]
      const all = ids.length > AT_ONCE ? await listAll() : (await Promise.all(ids.map(listOf))).flat()
      const byName = new Map(all.map((kept) => [nameOf(kept.findingId, kept.occurrence, 'found'), kept]))
      return names.flatMap(({ noteName, findingId, occurrence, state }) => {
        const kept = byName.get(nameOf(findingId, occurrence, 'found'))
        return kept ? [{ noteName, kept, state }] : []
      })
    },
    async markShown(told) {
      for (let at = 0; at < told.length; at += AT_ONCE) await rows.remove(PARTITION, ...told.slice(at, at + AT_ONCE).map(({ noteName }) => noteName))
    },
    async tellAgain() {
      const kept = await rows.list(PARTITION, { to: BEHIND_ALL_IDS })
      await inGroups(kept, async ({ row }) => void (await rows.insert(PARTITION, [{ row: UNSHOWN + row, values: {} }])))
    },
  }
}

function nameOf(findingId: string, occurrence: number, state: Told['state']): string {
  return `${findingId}-${String(occurrence).padStart(6, '0')}-${state}`
}

function parseName(name: string): { findingId: string; occurrence: number; state: Told['state'] } {
  const [findingId = '', occurrence, state] = name.split('-')
  return { findingId, occurrence: Number(occurrence), state: state === 'gone' ? 'gone' : 'found' }
}

/** Rows come in the order of their names: what was found, then that it is gone. */
function readAll(rows: readonly Row[]): KeptFinding[] {
  const kept: KeptFinding[] = []
  for (const { row, values } of rows) {
    const { findingId, occurrence, state } = parseName(row)
    const last = kept.at(-1)
    if (state === 'found') kept.push({ findingId, occurrence, finding: Finding.parse(JSON.parse(String(values['finding']))) })
    else if (last?.findingId === findingId) last.goneAt = Instant.parse(values['goneAt'])
  }
  return kept
}

async function inGroups<Each>(all: readonly Each[], act: (each: Each) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE) await Promise.all(all.slice(at, at + AT_ONCE).map(act))
}
