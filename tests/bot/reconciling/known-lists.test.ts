import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { createKnownLists, recordColumns } from '../../../bot/reconciling/known-lists'

test('a list is the one that was first found under its name, until an administrator begins anew', async () => {
  const known = createKnownLists(createMemoryRows())
  expect(await known.find('Signatures')).toBeUndefined()
  await known.remember('Signatures', 'l-1')
  await known.remember('Signatures', 'l-2')
  expect(await known.find('Signatures')).toEqual({ listId: 'l-1' })
  await known.forget('Signatures')
  await known.remember('Signatures', 'l-2')
  expect(await known.find('Signatures')).toEqual({ listId: 'l-2' })
})

test('columns keep the ids under which they were first seen; those that table storage cannot name are left out', async () => {
  const cursors = createMemoryRows()
  const column = (name: string, id: string) => ({ id, name, caption: name, isIndexed: false, isUnique: false })
  await recordColumns(cursors, 'l-1', [column('Salt', 'c-1'), column('_UIVersionString', 'c-9')])
  expect([...(await recordColumns(cursors, 'l-1', [column('Salt', 'c-2'), column('Channel', 'c-3')]))].sort()).toEqual([['Channel', 'c-3'], ['Salt', 'c-1']])
  expect([...(await recordColumns(cursors, 'l-2', [column('Salt', 'c-4')]))]).toEqual([['Salt', 'c-4']])
})
