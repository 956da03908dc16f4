import { LISTS } from '../lists'
import { toListedFinding } from '../lists/findings'
import { toRow } from '../lists/list'
import type { RecordList } from '../ports'
import type { FindingStore } from './finding-store'

const AT_ONCE = 20

/** Writes to SharePoint's list what it does not show yet. What it does not take now stays noted for the next time; how many were shown. */
export async function showFindings(store: FindingStore, recordList: RecordList): Promise<number> {
  let shown = 0
  for (;;) {
    const told = await store.listUnshown(AT_ONCE)
    if (told.length === 0) return shown
    const outcomes = await recordList.append(LISTS.findings.name, told.map(({ kept, state }) => toRow(LISTS.findings, toListedFinding(kept, state))))
    // A row that somebody planted under the key is for the reconciler, like in any other list.
    const settled = told.filter((_, index) => ['written', 'same', 'differs'].includes(outcomes[index]?.outcome ?? ''))
    await store.markShown(settled)
    shown += settled.length
    if (settled.length < told.length) return shown
  }
}
