import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { createDraftStore } from '../../../bot/publishing/draft-store'

const title = { nb: 'Gaver', nn: 'Gåver', en: 'Gifts' }
const ANNE = { oid: 'anne', at: '2026-11-21T09:00:00.000Z' }
const BO = { oid: 'bo', at: '2026-11-21T10:00:00.000Z' }

describe('a draft', () => {
  it('comes back as it was saved, with who saved it and when', async () => {
    const store = createDraftStore(createMemoryRows())
    expect(await store.find('lesson', 'gifts')).toBeUndefined()
    expect(await store.save('lesson', 'gifts', { basedOn: 0, content: { a: 1 }, title }, ANNE)).toEqual({ outcome: 'saved', revision: 1 })
    expect(await store.find('lesson', 'gifts')).toEqual({ id: 'gifts', revision: 1, savedBy: 'anne', savedAt: ANNE.at, content: { a: 1 } })
    expect(await store.list('lesson')).toEqual([{ id: 'gifts', revision: 1, savedBy: 'anne', savedAt: ANNE.at, title }])
    expect(await store.list('requirement')).toEqual([])
  })

  it('is not saved over somebody else’s newer one, who is named', async () => {
    const store = createDraftStore(createMemoryRows())
    await store.save('lesson', 'gifts', { basedOn: 0, content: 'first', title }, ANNE)
    await store.save('lesson', 'gifts', { basedOn: 1, content: 'second', title }, BO)
    const late = await store.save('lesson', 'gifts', { basedOn: 1, content: 'late', title }, ANNE)
    expect(late).toEqual({ outcome: 'overtaken', by: { id: 'gifts', revision: 2, savedBy: 'bo', savedAt: BO.at } })
    expect(await store.find('lesson', 'gifts')).toMatchObject({ content: 'second' })
  })

  it('is kept of one of two who save at once', async () => {
    const store = createDraftStore(createMemoryRows())
    const outcomes = await Promise.all([ANNE, BO].map((by) => store.save('lesson', 'gifts', { basedOn: 0, content: by.oid, title }, by)))
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['overtaken', 'saved'])
  })

  it('may be taken away and begun again, though not over what somebody did in between', async () => {
    const store = createDraftStore(createMemoryRows())
    await store.save('lesson', 'gifts', { basedOn: 0, content: 'first', title }, ANNE)
    expect(await store.save('lesson', 'gifts', { basedOn: 1, content: undefined, title }, BO)).toEqual({ outcome: 'saved', revision: 2 })
    expect([await store.find('lesson', 'gifts'), await store.list('lesson')]).toEqual([undefined, []])
    expect(await store.save('lesson', 'gifts', { basedOn: 1, content: 'late', title }, ANNE)).toMatchObject({ outcome: 'overtaken', by: { savedBy: 'bo' } })
    expect(await store.save('lesson', 'gifts', { basedOn: 0, content: 'anew', title }, ANNE)).toEqual({ outcome: 'saved', revision: 3 })
  })

  it('may be as long as a row, and no letter is cut in two', async () => {
    const store = createDraftStore(createMemoryRows())
    const content = { text: `a${'😀'.repeat(60_000)}` }
    await store.save('lesson', 'long', { basedOn: 0, content, title }, ANNE)
    expect((await store.find('lesson', 'long'))?.content).toEqual(content)
  })

  it('keeps a few earlier revisions, and no more', async () => {
    const rows = createMemoryRows()
    const store = createDraftStore(rows)
    for (let basedOn = 0; basedOn < 30; basedOn += 1) await store.save('lesson', 'gifts', { basedOn, content: basedOn, title }, ANNE)
    expect(await rows.list('lesson~gifts')).toHaveLength(10)
    expect(await store.find('lesson', 'gifts')).toMatchObject({ revision: 30, content: 29 })
  })

  it('that is no JSON any more is told as one without content', async () => {
    const rows = createMemoryRows()
    const store = createDraftStore(rows)
    await rows.put('lesson~gifts', { row: '99999998', values: { savedBy: 'anne', savedAt: ANNE.at, isGone: false, content0: '{"a":' } })
    expect(await store.find('lesson', 'gifts')).toEqual({ id: 'gifts', revision: 1, savedBy: 'anne', savedAt: ANNE.at, content: undefined })
    await rows.put('lesson', { row: 'gifts', values: { savedBy: 'anne', savedAt: ANNE.at, isGone: false, revision: 1, title: '{' } })
    expect(await store.list('lesson')).toMatchObject([{ title: { nb: '', nn: '', en: '' } }])
  })
})
