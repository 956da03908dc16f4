import { toBase64 } from '../frame/to-base64'

export type EvidenceFile = { fileName: string; contentBase64: string }
export type ReadEvidenceFiles = { outcome: 'read'; files: EvidenceFile[] } | { outcome: 'too-many' | 'too-large' | 'wrong-kind' }

const MAXIMUM_BYTES = 3 * 1024 * 1024
const MOST_FILES = 3

/** The chosen files as they are sent. A name loses what no file in SharePoint may be called; it is not kept anyway. */
export async function readEvidenceFiles(chosen: readonly File[]): Promise<ReadEvidenceFiles> {
  if (chosen.length > MOST_FILES) return { outcome: 'too-many' }
  const named = chosen.map((file) => ({ file, match: /^(.*)\.(pdf|png|jpe?g|docx|xlsx|pptx)$/iu.exec(file.name) }))
  if (named.some(({ match }) => !match)) return { outcome: 'wrong-kind' }
  if (chosen.some(({ size }) => size > MAXIMUM_BYTES)) return { outcome: 'too-large' }
  const files = named.map(async ({ file, match }) => {
    const stem = (match?.[1] ?? '').replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '-').slice(0, 100)
    return { fileName: `${stem === '' ? 'evidence' : stem}.${match?.[2] ?? ''}`, contentBase64: await toBase64(file) }
  })
  return { outcome: 'read', files: await Promise.all(files) }
}
