import { findCurrentVersion, versionLabel } from '../../../core/documents/document-versions'
import { publication } from '../../sample/sample-log'

const first = publication(1, 0, '2026-01-10')
const wording = publication(1, 1, '2026-03-01')
const second = publication(2, 0, '2026-06-01')
const all = [first, wording, second]

test('a version is named by its two numbers', () => expect(versionLabel(wording)).toBe('1.1'))

describe('the version in force', () => {
  test.each([
    ['2026-01-09', undefined],
    ['2026-01-10', first],
    ['2026-02-28', first],
    ['2026-03-01', wording],
    ['2026-05-31', wording],
    ['2026-06-01', second],
    ['2030-01-01', second],
  ])('on %s', (day, expected) => {
    expect(findCurrentVersion(all, day)).toBe(expected)
    expect(findCurrentVersion([...all].reverse(), day)).toBe(expected)
  })

  test('is the higher one when two come into force on the same day', () => {
    const same = [publication(1, 9, '2026-01-10'), publication(1, 10, '2026-01-10'), publication(1, 2, '2026-01-10')]
    expect(versionLabel(findCurrentVersion(same, '2026-01-10') ?? first)).toBe('1.10')
  })

  test('is none for a document without versions', () => {
    expect(findCurrentVersion(undefined, '2026-01-10')).toBeUndefined()
    expect(findCurrentVersion([], '2026-01-10')).toBeUndefined()
  })
})
