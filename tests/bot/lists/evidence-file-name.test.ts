import { evidenceFileName } from '../../../bot/lists/evidence-file-name'

const bytes = new Uint8Array([1, 2, 3])

test('a file keeps its name behind a part of its hash', () => {
  expect(evidenceFileName('Ark æøå.pdf', bytes)).toBe('039058c6f2c0cb49-Ark æøå.pdf')
  expect(evidenceFileName('Ark æøå.pdf', new Uint8Array([1]))).not.toBe(evidenceFileName('Ark æøå.pdf', bytes))
})

test.each([
  ['../../x.pdf', '-..-x.pdf'],
  ['a:b*c?.png', 'a-b-c-.png'],
  ['50 %.pdf', '50 -.pdf'],
  [' . ', 'file'],
  ['', 'file'],
])('the name %j is made harmless', (name, safe) => expect(evidenceFileName(name, bytes)).toBe(`039058c6f2c0cb49-${safe}`))
