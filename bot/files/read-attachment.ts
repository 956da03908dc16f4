import JSZip from 'jszip'

/** As much as a page scanned in colour, a photo of a phone, or a report of some length. */
export const MAXIMUM_ATTACHMENT_BYTES = 3 * 1024 * 1024

/** Kinds of file that somebody may attach, with the bytes that each begins with: a name or a claimed type proves nothing. */
const KINDS = [
  { extension: 'pdf', names: ['pdf'], magic: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { extension: 'png', names: ['png'], magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { extension: 'jpg', names: ['jpg', 'jpeg'], magic: [0xff, 0xd8, 0xff] },
  { extension: 'docx', names: ['docx'], magic: [0x50, 0x4b, 0x03, 0x04], part: 'word/document.xml' },
  { extension: 'xlsx', names: ['xlsx'], magic: [0x50, 0x4b, 0x03, 0x04], part: 'xl/workbook.xml' },
  { extension: 'pptx', names: ['pptx'], magic: [0x50, 0x4b, 0x03, 0x04], part: 'ppt/presentation.xml' },
] as const

export type Attachment = { extension: (typeof KINDS)[number]['extension']; bytes: Uint8Array }
export type AttachmentProblem = 'too-large' | 'not-what-its-name-says' | 'has-macros'

/** The file's bytes, when they are what the name says. The name itself is dropped: people write other people's names into it. */
export async function readAttachment({ fileName, contentBase64 }: { fileName: string; contentBase64: string }): Promise<Attachment | AttachmentProblem> {
  const bytes = Buffer.from(contentBase64, 'base64')
  if (bytes.length > MAXIMUM_ATTACHMENT_BYTES) return 'too-large'
  const ending = fileName.split('.').at(-1)?.toLowerCase()
  const kind = KINDS.find(({ names }) => names.some((name) => name === ending))
  if (!kind?.magic.every((byte, index) => bytes[index] === byte)) return 'not-what-its-name-says'
  const problem = 'part' in kind ? await judgeArchive(bytes, kind.part) : undefined
  return problem ?? { extension: kind.extension, bytes }
}

/** Only the list of its parts is read, nothing is unpacked. */
async function judgeArchive(bytes: Uint8Array, part: string): Promise<AttachmentProblem | undefined> {
  const archive = await JSZip.loadAsync(bytes).catch((error: unknown) => {
    if (error instanceof Error) return undefined
    throw error
  })
  if (!archive?.file(part)) return 'not-what-its-name-says'
  return Object.keys(archive.files).some((name) => /vbaProject/i.test(name)) ? 'has-macros' : undefined
}
