import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { createDraftStore } from '../../../bot/publishing/draft-store'
import { dropIfPublished } from '../../../bot/publishing/drop-if-published'

const title = { nb: '', nn: '', en: '' }
const ANNE = { oid: 'anne', at: '2026-11-21T09:00:00.000Z' }

test.each<[string, unknown, boolean]>([
  ['what was published goes', { b: 2, a: 1 }, false],
  ['what somebody has gone on with stays', { a: 1 }, true],
])('of a kept draft, %s', async (_, published, stays) => {
  const drafts = createDraftStore(createMemoryRows())
  await drafts.save('lesson', 'gifts', { basedOn: 0, content: { a: 1, b: 2 }, title }, ANNE)
  await dropIfPublished(drafts, 'lesson', 'gifts', [published], ANNE)
  expect((await drafts.find('lesson', 'gifts')) !== undefined).toBe(stays)
})

test('where there is no draft there is nothing to do', async () => {
  const rows = createMemoryRows()
  await dropIfPublished(createDraftStore(rows), 'lesson', 'gifts', [{}], ANNE)
  expect(await rows.sweep('', 10)).toEqual([])
})
