import JSZip from 'jszip'
import { checkArchive } from '../../../bot/files/check-archive'
import { makeWorkbook } from './sample-workbook'

async function withPart(bytes: Uint8Array, name: string, content: string | Uint8Array): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes)
  return archive.file(name, content).generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
const ordinary = () => makeWorkbook({ enheter: [['id'], ['u1']] })

test('nothing is wrong with an ordinary workbook', async () => expect(await checkArchive(await ordinary())).toBeUndefined())

test('merged cells are refused with their sheet and cell', async () => {
  const merged = await makeWorkbook({ ansatte: [['id'], ['1']], enheter: [['id', 'navn'], ['u1', 'a'], ['u2', 'b']] }, (book) => book.getWorksheet('enheter')?.mergeCells('B2:B3'))
  expect(await checkArchive(merged)).toEqual({ outcome: 'refused', problem: 'merged-cells', place: { table: 'enheter', cell: 'B2' } })
})

test('a workbook that swells is refused before it is read', async () => {
  const bomb = await withPart(await ordinary(), 'xl/media/zeros.bin', new Uint8Array(1_100_000))
  expect(bomb.length).toBeLessThan(20_000)
  expect(await checkArchive(bomb)).toBeUndefined()
  expect(await checkArchive(bomb, 1_000_000)).toEqual({ outcome: 'refused', problem: 'unpacks-too-large' })
})

test('an archive of something else is of the wrong type', async () => {
  const archive = await new JSZip().file('word/document.xml', '<x/>').generateAsync({ type: 'uint8array' })
  expect(await checkArchive(archive)).toEqual({ outcome: 'refused', problem: 'wrong-type' })
})

test('half an archive is broken', async () => expect(await checkArchive((await ordinary()).slice(0, 600))).toEqual({ outcome: 'refused', problem: 'broken' }))
