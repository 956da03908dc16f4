/** @jest-environment jsdom */
import { registerPaperSignature } from '../../../core/api/unit-questions'
import { MAXIMUM_SCAN_BYTES } from '../../../core/api/unit-questions'
import { readScan } from '../../../tab/unit/read-scan'

const file = (name: string, content: BlobPart = 'innhold') => new File([content], name)

test('gives the file as it is sent', async () => {
  expect(await readScan(file('ark.pdf'))).toEqual({ outcome: 'read', scan: { fileName: 'ark.pdf', contentBase64: 'aW5uaG9sZA==' } })
})

test.each(['ark.docx', 'ark', 'pdf', 'ark.pdf.exe'])('%s is no scan', async (name) => expect(await readScan(file(name))).toEqual({ outcome: 'wrong-kind' }))

test.each(['ARK.PDF', 'a.jpeg', 'rart: "ark" <1>.png', `${'x'.repeat(300)}.jpg`, '..pdf', '.pdf'])('%s gets a name that the service takes', async (name) => {
  const read = await readScan(file(name))
  if (read.outcome !== 'read') throw new Error(read.outcome)
  expect(registerPaperSignature.input.shape.scan.parse(read.scan)).toEqual(read.scan)
})

test('takes 3 MB and no more', async () => {
  const sized = (bytes: number) => file('ark.png', new Uint8Array(bytes))
  const largest = await readScan(sized(MAXIMUM_SCAN_BYTES))
  expect(largest.outcome === 'read' && registerPaperSignature.input.shape.scan.safeParse(largest.scan).success).toBe(true)
  expect(await readScan(sized(MAXIMUM_SCAN_BYTES + 1))).toEqual({ outcome: 'too-large' })
})
