import { oneLine, writeShortDay } from '../../../bot/pdf/wheel-paper'

test('a text becomes one line of letters', () => expect(oneLine(' a\n\u0000b\u202E c\uD800 ')).toBe('a b  c'))

test('a day is written short, as people write it in their language', () => expect(['nb', 'nn', 'en'].map((language) => writeShortDay('2026-12-01', language as 'nb'))).toEqual(['1. des.', '1. des.', '1 Dec']))
