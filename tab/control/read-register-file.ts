import { toBase64 } from '../frame/to-base64'

export type RegisterFile = { fileName: string; contentBase64: string }
export type ReadRegisterFile = { outcome: 'read'; file: RegisterFile } | { outcome: 'too-large' } | { outcome: 'wrong-kind' }

const MAXIMUM_BYTES = 10 * 1024 * 1024

/** The chosen file as it is sent. What is in it is for the service to judge. */
export async function readRegisterFile(chosen: File): Promise<ReadRegisterFile> {
  if (!/\.(xlsx|csv|txt)$/i.test(chosen.name)) return { outcome: 'wrong-kind' }
  if (chosen.size > MAXIMUM_BYTES) return { outcome: 'too-large' }
  return { outcome: 'read', file: { fileName: chosen.name.slice(-200), contentBase64: await toBase64(chosen) } }
}
