import { toWritable } from '../../../bot/files/exported-table'

test('lines end in one way, and tabs stay', () => expect(toWritable('a\r\nb\rc\nd\te')).toBe('a\nb\nc\nd\te'))

test('what no file can hold is left out: signs that control, half letters, marks that are no letters', () => expect(toWritable('a\u0000b\u0085c\uD800d\uFFFEe😀')).toBe('abcde😀'))
