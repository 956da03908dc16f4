import { MAXIMUM_SCAN_BYTES } from '../../core/api/unit-questions'
import type { Fact } from '../../core/facts/fact'
import { factKey } from '../../core/facts/fact-key'
import type { ScanReference } from '../../core/facts/fact-parts'
import { toHex } from '../../core/facts/hashing'
import { sha256 } from '../hashing'
import type { EvidenceLibrary } from '../ports'

/** Kinds of file that a scan may be, with the bytes that each begins with: a name or a claimed type proves nothing. */
const KINDS = [
  { extension: 'pdf', names: ['pdf'], magic: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { extension: 'png', names: ['png'], magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { extension: 'jpg', names: ['jpg', 'jpeg'], magic: [0xff, 0xd8, 0xff] },
] as const

export type Scan = { extension: (typeof KINDS)[number]['extension']; bytes: Uint8Array }
export type ScanProblem = 'too-large' | 'not-what-its-name-says'

/** The scan's bytes, when they are what the name says. The name itself is dropped: people write other people's names into it. */
export function readScan({ fileName, contentBase64 }: { fileName: string; contentBase64: string }): Scan | ScanProblem {
  const bytes = Buffer.from(contentBase64, 'base64')
  if (bytes.length > MAXIMUM_SCAN_BYTES) return 'too-large'
  const ending = fileName.split('.').at(-1)?.toLowerCase()
  const kind = KINDS.find(({ names }) => names.some((name) => name === ending))
  return kind?.magic.every((byte, index) => bytes[index] === byte) ? { extension: kind.extension, bytes } : 'not-what-its-name-says'
}

/** Kept before the record that names it: a scan without a record harms nobody. */
export async function keepScan(evidence: EvidenceLibrary, { extension, bytes }: Scan, record: Fact): Promise<ScanReference> {
  const fileName = `${factKey(sha256, record)}.${extension}`
  const { webUrl } = await evidence.save(fileName, bytes)
  return { fileName, sha256: toHex(sha256(bytes)), webUrl }
}
