import { observeAuthors, observeList } from '../../../bot/findings/observation'
import type { ShownAuthor } from '../../../core/findings/finding'

test('What is wrong with a list says how far it had been written, where that is known', () => {
  expect(observeList('Signatures', 'list-missing')).toEqual({ kind: 'list-missing', listName: 'Signatures', aboutKey: '', fields: [], isPlanted: false, detail: '' })
  expect(observeList('Signatures', 'list-missing', 7)).toMatchObject({ logNumber: 7 })
})

test.each<[ShownAuthor, boolean]>([
  [{ who: 'person', name: 'Ola' }, true],
  [{ who: 'application', name: 'Power Automate' }, true],
  [{ who: 'application' }, false],
  [{ who: 'unknown' }, false],
  [{ who: 'kvitter' }, false],
])('A row created by %j was put there by others: %s', (by, isPlanted) => {
  const changed = { by: { who: 'person' as const, name: 'Kari' }, at: '2026-11-21T09:00:00.000Z' }
  expect(observeAuthors({ created: { by, at: changed.at }, changed })).toEqual({ changedBy: changed.by, changedAt: changed.at, isPlanted })
})
