/** @jest-environment jsdom */
import { AttachedFile } from '../../../core/api/wheel-questions'
import { readEvidenceFiles } from '../../../tab/control/read-evidence-files'

const file = (name: string) => new File(['x'], name)

test('files are read as they are sent, under names that the service takes', async () => {
  const read = await readEvidenceFiles([file('Referat: del 1?.pdf'), file('.docx')])
  expect(read).toMatchObject({ outcome: 'read', files: [{ fileName: 'Referat- del 1-.pdf', contentBase64: 'eA==' }, { fileName: 'evidence.docx' }] })
  if (read.outcome === 'read') for (const each of read.files) expect(AttachedFile.shape.fileName.safeParse(each.fileName).success).toBe(true)
})

test('too many, too large or of another kind are not read', async () => {
  expect(await readEvidenceFiles(['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'].map(file))).toEqual({ outcome: 'too-many' })
  expect(await readEvidenceFiles([file('a.exe')])).toEqual({ outcome: 'wrong-kind' })
  const large = file('a.pdf')
  Object.defineProperty(large, 'size', { value: 3 * 1024 * 1024 + 1 })
  expect(await readEvidenceFiles([large])).toEqual({ outcome: 'too-large' })
  expect(await readEvidenceFiles([])).toEqual({ outcome: 'read', files: [] })
})
