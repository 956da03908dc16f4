import { toBase64 } from '../frame/to-base64'

export const MOST_BYTES = 3 * 1024 * 1024
/** What a chooser offers; the camera of a phone is among pictures. */
export const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,image/png,image/jpeg,application/pdf'

const LONGEST_STEM = 80

/** A file that will be sent. `shownName` is only for whoever chose it. */
export type ChosenFile = { fieldId: string; shownName: string; bytes: number; fileName: string; contentBase64: string }
export type ReadFile = { outcome: 'read'; file: ChosenFile } | { outcome: 'too-large' | 'wrong-kind' | 'empty' | 'unreadable'; shownName: string }

/** A chosen file as it is sent, or why it cannot be. A picture straight from a camera may have no ending, so its type is asked too. */
export async function readFile(fieldId: string, file: File): Promise<ReadFile> {
  const shownName = file.name
  const kind = /\.(pdf|png|jpe?g|docx|xlsx|pptx)$/i.exec(file.name)?.[1]?.toLowerCase() ?? (/\.[a-z0-9]{1,5}$/i.test(file.name) ? undefined : KIND_OF_TYPE[file.type])
  if (kind === undefined) return { outcome: 'wrong-kind', shownName }
  if (file.size === 0) return { outcome: 'empty', shownName }
  if (file.size > MOST_BYTES) return { outcome: 'too-large', shownName }
  try {
    return { outcome: 'read', file: { fieldId, shownName, bytes: file.size, fileName: nameToSend(file.name, kind), contentBase64: await toBase64(file) } }
  } catch (error) {
    // The chooser let go of it: moved, taken off a disk, or in a cloud that is away.
    if (error instanceof DOMException || error instanceof Error) return { outcome: 'unreadable', shownName }
    throw error
  }
}

const KIND_OF_TYPE: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' }

/** Without what no file may be called, nor what cannot be seen in a name. The service keeps no name at all. */
function nameToSend(name: string, kind: string): string {
  const stem = name
    .normalize()
    .replace(/\.[a-z]+$/i, '')
    .replace(/[\\/:*?"<>|]|\p{Cc}|\p{Cf}/gu, '-')
    .slice(0, LONGEST_STEM)
    .trim()
  return `${stem === '' ? 'fil' : stem}.${kind}`
}
