import JSZip from 'jszip'
import { MAXIMUM_ATTACHMENT_BYTES, readAttachment } from '../../../bot/files/read-attachment'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const PDF = Buffer.from('%PDF-1.7 …')
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])

async function archive(...parts: string[]): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const part of parts) zip.file(part, 'x')
  return zip.generateAsync({ type: 'uint8array' })
}
const read = async (fileName: string, bytes: Uint8Array) => {
  const found = await readAttachment({ fileName, contentBase64: base64(bytes) })
  return typeof found === 'string' ? found : found.extension
}

test('what is what its name says is read, under the ending it has here', async () => {
  expect(await read('plan.PDF', PDF)).toBe('pdf')
  expect(await read('bilde.png', PNG)).toBe('png')
  expect(await read('bilde.jpeg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpg')
  expect(await read('rapport.docx', await archive('[Content_Types].xml', 'word/document.xml'))).toBe('docx')
  expect(await read('liste.xlsx', await archive('[Content_Types].xml', 'xl/workbook.xml'))).toBe('xlsx')
  expect(await read('lysark.pptx', await archive('[Content_Types].xml', 'ppt/presentation.xml'))).toBe('pptx')
})

test.each<[string, string, () => Promise<Uint8Array> | Uint8Array, string]>([
  ['a programme that calls itself a picture', 'bilde.png', () => Buffer.from('MZ…'), 'not-what-its-name-says'],
  ['a workbook that calls itself a document', 'rapport.docx', () => archive('xl/workbook.xml'), 'not-what-its-name-says'],
  ['an archive that is broken', 'rapport.docx', () => Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 9, 9]), 'not-what-its-name-says'],
  ['a document with macros', 'rapport.docx', () => archive('word/document.xml', 'word/vbaProject.bin'), 'has-macros'],
  ['a kind of file that is not taken', 'side.html', () => Buffer.from('<html>'), 'not-what-its-name-says'],
  ['a file without an ending', 'rapport', () => PDF, 'not-what-its-name-says'],
  ['a file that is too large', 'plan.pdf', () => Buffer.concat([PDF, Buffer.alloc(MAXIMUM_ATTACHMENT_BYTES)]), 'too-large'],
])('%s is refused', async (_, fileName, bytes, problem) => expect(await read(fileName, await bytes())).toBe(problem))
