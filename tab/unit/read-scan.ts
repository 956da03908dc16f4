import { MAXIMUM_SCAN_BYTES } from '../../core/api/unit-questions'
import { toBase64 } from '../frame/to-base64'

export type Scan = { fileName: string; contentBase64: string }
export type ReadScan = { outcome: 'read'; scan: Scan } | { outcome: 'too-large' } | { outcome: 'wrong-kind' }

/** A chosen file as it is sent. Its name loses what no file in SharePoint may be called. */
export async function readScan(file: File): Promise<ReadScan> {
  const [, stem, kind] = /^(.*)\.(pdf|png|jpe?g)$/i.exec(file.name) ?? []
  if (stem === undefined || kind === undefined) return { outcome: 'wrong-kind' }
  if (file.size > MAXIMUM_SCAN_BYTES) return { outcome: 'too-large' }
  const fileName = `${stem.replace(/[\\/:*?"<>|]/g, '-').slice(0, 100) || 'scan'}.${kind}`
  return { outcome: 'read', scan: { fileName, contentBase64: await toBase64(file) } }
}
