/** @jest-environment jsdom */
import { previewHrFile } from '../../../core/api/organisation-questions'
import { readHrFiles } from '../../../tab/organisation/read-hr-files'

const file = (name: string, content: BlobPart = 'a;b') => new File([content], name)

test('chosen files are sent with their names and content', async () => {
  const read = await readHrFiles([file('hr.XLSX'), file('ansatte.csv')])
  expect(read).toEqual({ outcome: 'read', files: [{ fileName: 'hr.XLSX', contentBase64: 'YTti' }, { fileName: 'ansatte.csv', contentBase64: 'YTti' }] })
})

test.each([[[]], [['bilde.png']], [['hr.xls']], [Array(9).fill('a.csv')]])('%j is not what HR hands in', async (names) => expect(await readHrFiles((names as string[]).map((name) => file(name)))).toEqual({ outcome: 'wrong-kind' }))

test('10 MB together is the most', async () => expect(await readHrFiles([file('a.csv', new Uint8Array(6e6)), file('b.csv', new Uint8Array(6e6))])).toEqual({ outcome: 'too-large' }))

test('a name of any length is one that the service takes', async () => {
  const read = await readHrFiles([file(`${'x'.repeat(300)}.csv`)])
  expect(read.outcome === 'read' && previewHrFile.input.safeParse({ files: read.files }).success).toBe(true)
})
