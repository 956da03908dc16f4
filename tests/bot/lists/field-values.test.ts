import { present, toSeconds } from '../../../bot/lists/field-values'

test('an instant is written to the second, which is what SharePoint keeps', () => {
  expect(toSeconds('2026-11-21T09:00:00.999Z')).toBe('2026-11-21T09:00:00Z')
  expect(toSeconds('2026-11-21T09:00:00Z')).toBe('2026-11-21T09:00:00Z')
})

test('what is empty is not written; zero and no are', () => {
  expect(present({ a: 'x', b: '', c: undefined, d: 0, e: false })).toEqual({ a: 'x', d: 0, e: false })
})
