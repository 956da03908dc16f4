import { createFindingStore } from '../../../bot/findings/finding-store'
import { readFollowerCursor } from '../../../bot/followers/follower-runner'
import { LIST_FOLLOWER_NAME } from '../../../bot/followers/list-follower'
import { createMemoryTables } from '../../../bot/memory/memory-rows'
import { createKnownLists } from '../../../bot/reconciling/known-lists'
import { createBeginAnew } from '../../../infra/provision/begin-list-anew'

async function setUp() {
  const tables = createMemoryTables()
  const known = createKnownLists(tables.cursors)
  const findings = createFindingStore(tables.findings)
  await tables.cursors.put('followers', { row: LIST_FOLLOWER_NAME, values: { number: 40 } })
  await findings.report([{ kind: 'list-missing', listName: 'Findings', aboutKey: '', fields: [], isPlanted: false, detail: '', foundAt: '2026-11-21T09:00:00.000Z' }])
  await findings.markShown(await findings.listUnshown(9))
  for (const name of ['Signatures', 'Findings']) await known.remember(name, `old-${name}`)
  return { tables, known, findings, readCursor: () => readFollowerCursor(tables.cursors, LIST_FOLLOWER_NAME) }
}

test('a list that follows the log gets every row again', async () => {
  const { tables, known, findings, readCursor } = await setUp()
  await createBeginAnew(tables, known)('Signatures')
  expect([await readCursor(), await known.find('Signatures'), await findings.listUnshown(9)]).toEqual([0, undefined, []])
})

test('the list of findings is told all of them again, and no other list is written anew', async () => {
  const { tables, known, findings, readCursor } = await setUp()
  await createBeginAnew(tables, known)('Findings')
  expect([await readCursor(), await known.find('Findings'), (await findings.listUnshown(9)).length]).toEqual([40, undefined, 1])
})

test('who dies before the old list is forgotten has lost nothing: the next run begins anew again', async () => {
  const { tables, known, readCursor } = await setUp()
  const dying = { forget: () => Promise.reject(new Error('died')) }
  await expect(createBeginAnew(tables, dying)('Signatures')).rejects.toThrow('died')
  expect([await readCursor(), await known.find('Signatures')]).toEqual([0, { listId: 'old-Signatures' }])
})
