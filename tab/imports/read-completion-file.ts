import { toBase64 } from '../frame/to-base64'

export type CompletionFile = { fileName: string; contentBase64: string }
export type ReadCompletionFile = { outcome: 'read'; file: CompletionFile } | { outcome: 'too-large' } | { outcome: 'wrong-kind' }

const MAXIMUM_BYTES = 10 * 1024 * 1024

/** The chosen file as it is sent. What is in it is for the service to judge. */
export async function readCompletionFile(chosen: File): Promise<ReadCompletionFile> {
  if (!/\.(xlsx|csv|txt)$/i.test(chosen.name)) return { outcome: 'wrong-kind' }
  if (chosen.size > MAXIMUM_BYTES) return { outcome: 'too-large' }
  return { outcome: 'read', file: { fileName: chosen.name.slice(-200), contentBase64: await toBase64(chosen) } }
}
