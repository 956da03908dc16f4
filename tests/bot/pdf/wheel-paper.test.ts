import { oneLine, writeDay } from '../../../bot/pdf/wheel-paper'

test('a text becomes one line of letters', () => expect(oneLine(' a\n\u0000b\u202E c\uD800 ')).toBe('a b  c'))

test('a day is written as people write it in their language', () => {
  expect(['nb', 'nn', 'en'].map((language) => writeDay('2026-12-01', language as 'nb'))).toEqual(['1. desember 2026', '1. desember 2026', '1 December 2026'])
  expect(writeDay('2026-12-01', 'nb', 'short')).toBe('1. des.')
})
