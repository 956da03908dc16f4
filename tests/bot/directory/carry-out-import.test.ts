import { randomBytes } from 'node:crypto'
import { carryOutImport, importIdOf } from '../../../bot/directory/carry-out-import'
import { createJournal } from '../../../bot/journal/journal'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { StorageUnavailableError, type RowStore } from '../../../bot/ports'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { TENANT_ID } from '../../sample/sample-log'

const changes = Array.from({ length: 1200 }, (_, index): OrganisationChange => ({ change: 'leave', personId: `p${index}`, startsOn: '2026-12-01' }))
const envelope = { tenantId: TENANT_ID, appVersion: '0', recordedAt: '2026-12-01T08:00:00.000Z', source: 'hr-file', observedOn: '2026-12-01', importId: importIdOf('hr-file', '2026-12-01', 'a'.repeat(64)) } as const
const createParts = (rows: RowStore) => {
  const kept: string[] = []
  const people = { keepNames: (names: readonly { personId: string }[]) => Promise.resolve(void kept.push(...names.map(({ personId }) => personId))) }
  return { kept, parts: { people, journal: createJournal({ rows, randomBytes: (count) => randomBytes(count) }) } }
}

test('names are kept and every part is journalled, in order', async () => {
  const { kept, parts } = createParts(createMemoryRows())
  const saved = await carryOutImport(parts, { changes, names: [{ personId: '1', displayName: 'Liv' }] }, envelope)
  expect(saved.map(({ outcome, fact: { fact } }) => [outcome, fact.kind === 'organisation' && fact.part])).toEqual([['saved', 0], ['saved', 1], ['saved', 2]])
  expect(kept).toEqual(['1'])
})

test('the same import again, after a crash in the middle or at its end, adds only what is missing', async () => {
  const rows = createMemoryRows()
  let left = 1
  const falling: RowStore = {
    ...rows,
    insert(...inserted) {
      left -= 1
      return left < 0 ? Promise.reject(new StorageUnavailableError('down')) : rows.insert(...inserted)
    },
  }
  await carryOutImport(createParts(falling).parts, { changes, names: [] }, envelope).catch((error: unknown) => expect(error).toBeInstanceOf(StorageUnavailableError))
  await carryOutImport(createParts(rows).parts, { changes, names: [] }, envelope)
  const { parts } = createParts(rows)
  expect((await carryOutImport(parts, { changes, names: [] }, envelope)).map(({ outcome }) => outcome)).toEqual(['exists', 'exists', 'exists'])
  expect(await parts.journal.listAbout(`organisation/${envelope.importId}`)).toHaveLength(3)
})

test('an import’s id is short enough to be one', () => expect(envelope.importId.length).toBeLessThanOrEqual(60))
