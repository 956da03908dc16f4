import { sha256 } from '../../../bot/hashing'
import { createMemoryTables } from '../../../bot/memory/memory-rows'
import { createMappingStore } from '../../../bot/training/mapping-store'

const mapping = { table: 'fil', personColumn: 'a', personBy: 'person-id' as const, courseColumn: 'b', dateColumn: 'c', courses: [{ course: 'Svindel', lessonIds: ['phishing'] }] }

test('keeps one mapping for each system, whatever its name and case, and the last one counts', async () => {
  const store = createMappingStore(createMemoryTables().drafts, sha256)
  expect(await store.find('KS Læring')).toBeUndefined()
  await store.keep('KS Læring / #1', mapping)
  await store.keep('KS Læring / #1', { ...mapping, table: 'ny' })
  expect(await store.find('ks læring / #1')).toEqual({ ...mapping, table: 'ny' })
  expect(await store.find('Dossier')).toBeUndefined()
})

test('keeps what is longer than a value of table storage may be', async () => {
  const tables = createMemoryTables()
  const long = { ...mapping, courses: Array.from({ length: 500 }, (_, index) => ({ course: `${index} ${'å'.repeat(290)}`, lessonIds: ['phishing'] })) }
  await createMappingStore(tables.drafts, sha256).keep('KS', long)
  const [kept] = await tables.drafts.sweep('', 10)
  expect(Object.values(kept?.row.values ?? {}).every((value) => String(value).length <= 30_000)).toBe(true)
  expect(await createMappingStore(tables.drafts, sha256).find('KS')).toEqual(long)
})
