import type { ImportPlan } from '../../core/directory/plan-import'
import { packChanges, type PackedFor } from '../../core/directory/pack-changes'
import type { ImportJournal, People, SaveOutcome } from '../ports'

/** What is saved of a key in an import's id: enough to be unique, and it fits. */
const KEY_LETTERS = 32

/** Names an import by the day and by what it changes, so that the same one carried out twice is one. */
export function importIdOf(source: PackedFor['source'], observedOn: string, key: string): string {
  return `${source}-${observedOn}-${key.slice(0, KEY_LETTERS)}`
}

/**
 * Names first, for they are shown as soon as the facts are there; then all parts in their order, structure first. A part that
 * was journalled before a crash is met again and stays. What an import that was cut off did not reach, the same file brings
 * in the next time: a file changes only what differs.
 */
export async function carryOutImport(
  { journal, people }: { journal: Pick<ImportJournal, 'saveAll'>; people: Pick<People, 'keepNames'> },
  { changes, names }: Pick<ImportPlan, 'changes' | 'names'>,
  envelope: PackedFor,
): Promise<SaveOutcome[]> {
  await people.keepNames(names)
  return journal.saveAll(packChanges(changes, envelope))
}
