/** @jest-environment jsdom */
import { AttachedFile } from '../../../core/api/wheel-questions'
import { MOST_BYTES, readFile } from '../../../tab/activity/read-file'

const read = async (name: string, content = 'x', type = '') => await readFile('minutes', new File([content], name, { type }))
const nameSent = async (name: string, type = '') => {
  const answer = await read(name, 'x', type)
  return answer.outcome === 'read' ? answer.file.fileName : answer.outcome
}

test('a file is read as it is sent', async () => expect(await read('Referat.PDF', '%PDF-')).toEqual({ outcome: 'read', file: { fieldId: 'minutes', shownName: 'Referat.PDF', bytes: 5, fileName: 'Referat.pdf', contentBase64: 'JVBERi0=' } }))

test('a wrong kind, an empty file and one too large are refused by name', async () => {
  expect(await read('ark.exe')).toEqual({ outcome: 'wrong-kind', shownName: 'ark.exe' })
  expect(await read('ark.pdf.html')).toEqual({ outcome: 'wrong-kind', shownName: 'ark.pdf.html' })
  expect(await read('bilde.heic', 'x', 'image/heic')).toEqual({ outcome: 'wrong-kind', shownName: 'bilde.heic' })
  expect(await read('tom.pdf', '')).toEqual({ outcome: 'empty', shownName: 'tom.pdf' })
  const large = Object.defineProperty(new File(['x'], 'stor.pdf'), 'size', { value: MOST_BYTES + 1 })
  expect(await readFile('minutes', large)).toEqual({ outcome: 'too-large', shownName: 'stor.pdf' })
})

test('a picture from a camera that has no ending gets one of its type', async () => expect([await nameSent('image', 'image/jpeg'), await nameSent('image', 'text/html')]).toEqual(['image.jpg', 'wrong-kind']))

test.each(['../../etc/passwd.pdf', 'a\u202efdp.exe.pdf', 'con:|<b>.png', `${'å'.repeat(300)}.docx`, '.pdf', '  .xlsx', 'bo\u0308k.pdf', 'a\u0000b.jpeg'])('the name %j is one the service takes', async (name) => {
  expect(AttachedFile.shape.fileName.safeParse(await nameSent(name)).success).toBe(true)
})

test('a file that cannot be read any more is told, and nothing falls', async () => {
  const gone = new File(['x'], 'borte.pdf')
  jest.spyOn(FileReader.prototype, 'readAsDataURL').mockImplementationOnce(function (this: FileReader) {
    this.onerror?.(new ProgressEvent('error') as ProgressEvent<FileReader>)
  })
  expect(await readFile('minutes', gone)).toEqual({ outcome: 'unreadable', shownName: 'borte.pdf' })
})
