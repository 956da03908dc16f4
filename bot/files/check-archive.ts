import JSZip from 'jszip'
import { refuseFile, type RefusedFile } from './table'

/** What all parts of a workbook may come to when unpacked. A small file can hold gigabytes of spaces. */
const MAXIMUM_UNPACKED_BYTES = 200 * 1024 * 1024
const MERGED = /<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]+\d+)/

/**
 * What must be known of a workbook before it is read: that it is one, that it does not swell, and that no cells are merged.
 * Counted while unpacking, for the sizes that an archive tells of itself may be false.
 */
export async function checkArchive(bytes: Uint8Array, maximumUnpackedBytes = MAXIMUM_UNPACKED_BYTES): Promise<RefusedFile | undefined> {
  let archive: JSZip
  try {
    archive = await JSZip.loadAsync(bytes)
  } catch (error) {
    if (error instanceof Error) return refuseFile('broken')
    throw error
  }
  const workbook = archive.file('xl/workbook.xml')
  if (!workbook) return refuseFile('wrong-type')
  const measured = await measure(archive, maximumUnpackedBytes)
  if (measured !== undefined) return measured
  return findMerged(archive, await workbook.async('string'))
}

async function measure(archive: JSZip, maximumBytes: number): Promise<RefusedFile | undefined> {
  let left = maximumBytes
  for (const part of Object.values(archive.files).filter(({ dir }) => !dir)) {
    const outcome = await new Promise<'fits' | 'swells' | 'broken'>((resolve) => {
      const stream = part.nodeStream('nodebuffer')
      stream.on('data', (chunk: Buffer) => {
        left -= chunk.length
        if (left >= 0) return
        stream.pause()
        resolve('swells')
      })
      stream.on('error', () => resolve('broken'))
      stream.on('end', () => resolve('fits'))
      stream.resume()
    })
    if (outcome !== 'fits') return refuseFile(outcome === 'swells' ? 'unpacks-too-large' : 'broken')
  }
  return undefined
}

/** Looked for in the text of the sheets: the library that reads them makes a cell for each that a merge covers, be it the whole sheet. */
async function findMerged(archive: JSZip, workbook: string): Promise<RefusedFile | undefined> {
  const relations = (await archive.file('xl/_rels/workbook.xml.rels')?.async('string')) ?? ''
  for (const [sheet] of workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].find(([tag]) => attribute(tag, 'Id') === attribute(sheet, 'r:id'))
    const target = relation ? attribute(relation[0], 'Target') : undefined
    const text = target === undefined ? undefined : await archive.file(target.startsWith('/') ? target.slice(1) : `xl/${target}`)?.async('string')
    const cell = text === undefined ? undefined : MERGED.exec(text)?.[1]
    if (cell !== undefined) return refuseFile('merged-cells', { table: attribute(sheet, 'name') ?? '', cell })
  }
  return undefined
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}
