import { LISTS } from '../../../bot/lists'
import { toRow, type List } from '../../../bot/lists/list'
import { LIST_SAMPLES } from './list-samples'

/** Names that SharePoint has for itself, or that swallow writes meant for others (graph.md 1.3). */
const TAKEN = ['title', 'id', 'created', 'modified', 'author', 'editor', 'attachments', 'scope', 'order', 'version', 'guid', 'edit', 'contenttype', 'name', 'language', 'status']

/** Indexed before the first row, for decisions that are yet to come: a later index would mean a new list. */
const NOT_YET_WRITTEN: Partial<Record<keyof typeof LISTS, string[]>> = { decisions: ['PersonOid'], signOffs: ['PersonOid'] }

describe.each(Object.keys(LISTS) as (keyof typeof LISTS)[])('The list %s', (key) => {
  const list = LISTS[key] as List<unknown>
  const samples: unknown[] = LIST_SAMPLES[key]
  const names = list.columns.map(({ name }) => name)

  it('gives back every value that was written', () => {
    for (const sample of samples) expect(list.fromFields(toRow(list, sample).fields)).toEqual(sample)
  })

  it('gives it back also after SharePoint has added its own fields', () => {
    for (const sample of samples) {
      const fields = { ...toRow(list, sample).fields, id: '7', ContentType: 'Item', Created: '2026-11-21T09:00:01Z', AuthorLookupId: '1073741822', _UIVersionString: '1.0' }
      expect(list.fromFields(fields)).toEqual(sample)
    }
  })

  it('writes only columns it has, and each of them in some sample', () => {
    const written = new Set(samples.flatMap((sample) => Object.keys(toRow(list, sample).fields)))
    expect([...written].filter((name) => name !== 'Title' && !names.includes(name))).toEqual([])
    expect(names.filter((name) => !written.has(name))).toEqual(NOT_YET_WRITTEN[key] ?? [])
  })

  it('writes no empty value, because an empty column is absent from what Graph answers', () => {
    for (const sample of samples) expect(Object.values(toRow(list, sample).fields).filter((value) => value === '' || value === undefined)).toEqual([])
  })

  it('gives each row a title for people and a key of lower-case hex', () => {
    for (const sample of samples) {
      const { recordKey, fields } = toRow(list, sample)
      expect(recordKey).toMatch(/^[0-9a-f]{64}$/)
      expect(fields['RecordKey']).toBe(recordKey)
      expect(String(fields['Title']).length).toBeGreaterThan(2)
    }
    expect(new Set(samples.map((sample) => list.key(sample))).size).toBeGreaterThan(samples.length / 2)
  })

  it('names its columns so that SharePoint keeps the names', () => {
    for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z0-9]{1,31}$/)
    expect(names.filter((name) => TAKEN.includes(name.toLowerCase()))).toEqual([])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  })

  it('has a unique, indexed key, at most twenty indexes, and none on a note', () => {
    const indexed = list.columns.filter((column) => column.indexed)
    expect(indexed.length).toBeLessThanOrEqual(20)
    expect(indexed.filter(({ kind }) => kind === 'note')).toEqual([])
    expect(list.columns.filter((column) => column.kind === 'text' && column.unique)).toEqual([expect.objectContaining({ name: 'RecordKey', indexed: true })])
  })
})

it('keeps records of people findable by slice, person, account, unit, requirement, time and number', () => {
  const indexed = LISTS.signatures.columns.filter((column) => column.indexed).map(({ name }) => name)
  expect(indexed.sort()).toEqual(['LogNumber', 'PersonId', 'PersonOid', 'RecordKey', 'RecordedAt', 'RequirementId', 'Slice', 'UnitId'])
})
