import { earlierEnd, findLast, findLatestVersion, isOpenAfter, overlaps } from '../../../core/directory/span'
import { organisationOf } from './sample-file'

test('spans that share a day overlap, and one without an end goes on', () => {
  expect(overlaps({ startsOn: '2026-01-01', endsOn: '2026-01-31' }, { startsOn: '2026-01-31' })).toBe(true)
  expect(overlaps({ startsOn: '2026-01-01', endsOn: '2026-01-31' }, { startsOn: '2026-02-01' })).toBe(false)
  expect(overlaps({}, { startsOn: '2026-02-01' })).toBe(true)
})

test('the earlier of two ends counts, and none where neither is told', () => {
  expect(earlierEnd('2026-01-01', undefined)).toEqual({ endsOn: '2026-01-01' })
  expect(earlierEnd('2026-01-02', '2026-01-01')).toEqual({ endsOn: '2026-01-01' })
  expect(earlierEnd(undefined, undefined)).toEqual({})
})

test('what ends on a day is over after it', () => {
  expect(isOpenAfter({ endsOn: '2026-01-01' }, '2026-01-01')).toBe(false)
  expect(isOpenAfter({}, '2026-01-01')).toBe(true)
})

test('of versions that begin together the one told last is the latest', () => {
  expect(findLast([{ effectiveOn: '2026-02-01', n: 1 }, { effectiveOn: '2026-01-01', n: 2 }, { effectiveOn: '2026-02-01', n: 3 }])).toMatchObject({ n: 3 })
  const unit = { change: 'unit', unitId: 'u', parentId: null, level: 'workplace' } as const
  const organisation = organisationOf([{ ...unit, name: 'Ny', effectiveOn: '2030-01-01' }, { ...unit, name: 'Gammel', effectiveOn: '2020-01-01' }])
  expect(findLatestVersion(organisation, 'u')?.name).toBe('Ny')
})
