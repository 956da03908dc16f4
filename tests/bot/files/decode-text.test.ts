import { decodeText } from '../../../bot/files/decode-text'

const NAMES = 'Bjørg Ærlig;Ås'
const decoded = { outcome: 'decoded', text: NAMES }
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))

test('UTF-8 is read with and without its mark', () => {
  expect(decodeText(new TextEncoder().encode(NAMES))).toEqual(decoded)
  expect(decodeText(new TextEncoder().encode(`\uFEFF${NAMES}`))).toEqual(decoded)
})

test('UTF-16 is read by its mark, whichever end comes first', () => {
  expect(decodeText(utf16(NAMES))).toEqual(decoded)
  expect(decodeText(new Uint8Array(Buffer.from(utf16(NAMES)).swap16()))).toEqual(decoded)
})

test('what is no UTF-8 is Windows-1252', () => expect(decodeText(new Uint8Array(Buffer.from(NAMES, 'latin1')))).toEqual(decoded))

describe('broken is', () => {
  test.each([
    ['a file pasted together of two encodings', Buffer.concat([Buffer.from('Bjørg;', 'utf8'), Buffer.from('Bjørg', 'latin1')])],
    ['a name that was encoded twice', Buffer.from('BjÃ¸rg', 'utf8')],
    ['a name whose letters an export has lost', Buffer.from('Bj\uFFFDrg', 'utf8')],
    ['UTF-16 without a mark', Buffer.from('Kari', 'utf16le')],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])],
  ])('%s', (_, bytes) => expect(decodeText(new Uint8Array(bytes))).toEqual({ outcome: 'broken' }))
})

test('a name that is really spelled with Ã is no sign of it', () =>
  expect(decodeText(new TextEncoder().encode('JOÃO'))).toEqual({ outcome: 'decoded', text: 'JOÃO' }))
