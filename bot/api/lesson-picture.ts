import { MAXIMUM_PICTURE_BYTES, readPicture, savePicture } from '../../core/api/authoring-questions'
import { sha256OfText } from '../../core/facts/hashing'
import { sha256 } from '../hashing'
import { requireText } from '../publishing/require-text'
import { answered, refused, type Handler } from './handler'

/** What each kind of picture begins with: a claimed type proves nothing. */
const KINDS = [
  { mediaType: 'image/png', magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', magic: [0xff, 0xd8, 0xff] },
] as const
type MediaType = (typeof KINDS)[number]['mediaType']

/**
 * Keeps a picture as base64, frozen under the hash of that text. One that no lesson is ever published with harms nobody: it is
 * shown to nobody but controllers.
 */
export const answerSavePicture: Handler<typeof savePicture> = {
  question: savePicture,
  mayAsk: ['Controller'],
  maximumBodyBytes: 450_000,
  async handle({ input: { contentBase64 } }, { texts }) {
    const bytes = Buffer.from(contentBase64, 'base64')
    if (bytes.length > MAXIMUM_PICTURE_BYTES) return refused('bad-input', [{ path: 'contentBase64', problem: 'too-large' }])
    const mediaType = mediaTypeOf(bytes)
    if (!mediaType) return refused('bad-input', [{ path: 'contentBase64', problem: 'not-a-picture' }])
    // Written anew, so that one picture has one hash however its base64 was padded.
    const text = bytes.toString('base64')
    const hash = sha256OfText(sha256, text)
    await texts.save(hash, text)
    return answered({ sha256: hash, mediaType })
  },
}

/** A picture for whoever edits the lesson, also before it is published. */
export const answerReadPicture: Handler<typeof readPicture> = {
  question: readPicture,
  mayAsk: ['Controller'],
  async handle({ input: { sha256: hash } }, { texts }) {
    if ((await texts.find(hash)) === undefined) return refused('not-found')
    const text = await requireText(texts, hash)
    // Everything published lies there; only what is a picture is answered as one.
    const mediaType = mediaTypeOf(Buffer.from(text, 'base64'))
    return mediaType ? answered({ contentBase64: text, mediaType }) : refused('not-found')
  },
}

function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  return KINDS.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte))?.mediaType
}
