import { ACTIVITY_LIBRARY } from '../../../core/library/activity-library'
import { levelOf, LibraryActivity } from '../../../core/library/library-activity'

const parse = (activityId: string, changes: object) => LibraryActivity.safeParse({ ...ACTIVITY_LIBRARY.find((activity) => activity.activityId === activityId), ...changes }).success

test('an activity of the library names no units: those are each municipality’s own', () => {
  expect(parse('hse-round', {})).toBe(true)
  expect(parse('hse-round', { audience: { of: 'units', levels: ['workplace'], within: ['u-kindergarten'] } })).toBe(false)
})

test('it rests on something, is of a sector that is known, and is in some edition', () => {
  expect(parse('hse-round', { basis: [] })).toBe(false)
  expect(parse('hse-round', { sectors: ['space'] })).toBe(false)
  expect(parse('hse-round', { edition: 0 })).toBe(false)
})

test('it says for whom it is: leaders, people, units, or objects', () => {
  const level = (activityId: string) => ACTIVITY_LIBRARY.filter((activity) => activity.activityId === activityId).map(levelOf)
  expect([...level('board-posts-leaders'), ...level('board-posts-elected'), ...level('hse-round'), ...level('document-revision')]).toEqual(['leaders', 'people', 'units', 'objects'])
})
