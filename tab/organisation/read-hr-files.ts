import { toBase64 } from '../frame/to-base64'

export type HrFileSent = { fileName: string; contentBase64: string }
export type ReadHrFiles = { outcome: 'read'; files: HrFileSent[] } | { outcome: 'too-large' } | { outcome: 'wrong-kind' }

const MAXIMUM_BYTES = 10 * 1024 * 1024

/** Chosen files as they are sent. What is in them is for the service to judge. */
export async function readHrFiles(chosen: readonly File[]): Promise<ReadHrFiles> {
  if (chosen.length === 0 || chosen.length > 8 || chosen.some(({ name }) => !/\.(xlsx|csv|txt)$/i.test(name))) return { outcome: 'wrong-kind' }
  if (chosen.reduce((sum, { size }) => sum + size, 0) > MAXIMUM_BYTES) return { outcome: 'too-large' }
  const files = await Promise.all(chosen.map(async (file) => ({ fileName: file.name.slice(-200), contentBase64: await toBase64(file) })))
  return { outcome: 'read', files }
}
