import { createFindingStore } from '../../../bot/findings/finding-store'
import { showFindings } from '../../../bot/findings/show-findings'
import { LISTS } from '../../../bot/lists'
import { createMemoryRecordList } from '../../../bot/memory/memory-record-list'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import type { Finding } from '../../../core/findings/finding'

const found = (number: number): Finding => ({ kind: 'row-missing', listName: 'Signatures', aboutKey: `k-${number}`, fields: [], isPlanted: false, detail: '', foundAt: '2026-11-21T09:00:00.000Z' })

test('what is found and what is gone again become rows of the list, each once', async () => {
  const [store, lists] = [createFindingStore(createMemoryRows()), createMemoryRecordList()]
  await store.report(Array.from({ length: 45 }, (_, number) => found(number)))
  expect(await showFindings(store, lists)).toBe(45)
  const [first] = await store.list()
  await store.close([first?.findingId ?? ''], '2026-11-22T09:00:00.000Z')
  expect(await showFindings(store, lists)).toBe(1)
  expect(await showFindings(store, lists)).toBe(0)
  const rows = lists.rowsOf('Findings').map(({ fields }) => LISTS.findings.fromFields(fields))
  expect(rows.filter(({ kind, state }) => kind === 'row-missing' && state === 'found')).toHaveLength(45)
  expect(rows.filter(({ state }) => state === 'gone')).toMatchObject([{ kind: 'row-restored', goneAt: '2026-11-22T09:00:00Z' }])
})

test('while the list is away they wait, and nothing is lost', async () => {
  const [store, lists] = [createFindingStore(createMemoryRows()), createMemoryRecordList()]
  await store.report([found(1)])
  lists.editor.deleteList('Findings')
  expect(await showFindings(store, lists)).toBe(0)
  lists.editor.restoreList('Findings')
  expect(await showFindings(store, lists)).toBe(1)
})
