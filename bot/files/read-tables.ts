import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'
import { MAXIMUM_FILE_BYTES, refuseFile, type ReadTables } from './table'

/** Every archive begins so, and no text does. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04]

/** The tables of a CSV or XLSX file that somebody handed in, or the one reason why it cannot be read. Its name is believed only where its bytes agree. */
export async function readTables(fileName: string, bytes: Uint8Array): Promise<ReadTables> {
  if (bytes.length > MAXIMUM_FILE_BYTES) return refuseFile('too-large')
  const [, base = '', ending = ''] = /^(.*)\.([^.]+)$/.exec(fileName) ?? []
  const isArchive = ARCHIVE.every((byte, index) => bytes[index] === byte)
  switch (ending.toLowerCase()) {
    case 'xlsx':
      return isArchive ? readXlsx(bytes) : refuseFile(bytes.length === 0 ? 'empty' : 'wrong-type')
    case 'csv':
    case 'txt':
      return isArchive ? refuseFile('wrong-type') : readCsv(base, bytes)
    default:
      return refuseFile('wrong-type')
  }
}
