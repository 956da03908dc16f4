import { sha256 } from '../../../bot/hashing'
import { Finding, FindingKind, findingIdOf, isAboutRow } from '../../../core/findings/finding'

const FOUND: Finding = { kind: 'row-differs', listName: 'Signatures', aboutKey: 'k', fields: ['PersonId'], isPlanted: false, detail: '', foundAt: '2026-11-21T09:00:00.000Z' }

test('the same thing found later, by others or in other words is the same finding', () => {
  expect(findingIdOf(sha256, { ...FOUND, foundAt: '2030-01-01T00:00:00.000Z', fields: [], detail: 'x' } as Finding)).toBe(findingIdOf(sha256, FOUND))
  const others: Finding[] = [{ ...FOUND, kind: 'row-missing' }, { ...FOUND, listName: 'Decisions' }, { ...FOUND, aboutKey: 'l' }]
  expect(new Set([FOUND, ...others].map((each) => findingIdOf(sha256, each))).size).toBe(4)
})

test('a row can only be judged where its list is there, the list itself always', () => {
  expect(FindingKind.options.filter(isAboutRow)).toEqual(['row-differs', 'row-unknown', 'row-missing', 'row-refused'])
})
