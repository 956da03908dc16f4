import { readScan } from '../../../bot/api/scan'
import { MAXIMUM_SCAN_BYTES } from '../../../core/api/unit-questions'

const MAGIC = { pdf: '%PDF-1.7', png: '\x89PNG\r\n\x1a\n', jpg: '\xff\xd8\xff\xe0' }
const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64')

describe('a scan', () => {
  it.each([
    ['a.pdf', MAGIC.pdf, 'pdf'],
    ['A.PNG', MAGIC.png, 'png'],
    ['a.b.jpg', MAGIC.jpg, 'jpg'],
    ['a.jpeg', MAGIC.jpg, 'jpg'],
  ])('%s is taken for what its bytes are', (fileName, bytes, extension) => {
    expect(readScan({ fileName, contentBase64: base64(`${bytes}rest`) })).toEqual({ extension, bytes: Buffer.from(`${bytes}rest`, 'latin1') })
  })

  it.each([
    ['a.pdf', MAGIC.png],
    ['a.png', MAGIC.jpg],
    ['a.jpg', 'GIF89a'],
    ['a.pdf', '<html>%PDF-'],
    ['a.pdf', ''],
    ['a.exe', 'MZ'],
    ['a.svg', '<svg/>'],
  ])('%s that begins with other bytes is refused', (fileName, bytes) => {
    expect(readScan({ fileName, contentBase64: base64(bytes) })).toBe('not-what-its-name-says')
  })

  it('may be three megabytes and no more', () => {
    const contentBase64 = base64(MAGIC.pdf + 'x'.repeat(MAXIMUM_SCAN_BYTES))
    expect(readScan({ fileName: 'a.pdf', contentBase64 })).toBe('too-large')
  })
})
