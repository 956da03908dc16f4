export type DecodedText = { outcome: 'decoded'; text: string } | { outcome: 'broken' }

/** How æ, ø and å look when UTF-8 was taken for Windows-1252; no name in any language is spelled so. */
const TWICE_ENCODED = /Ã[¦¸¥†˜…]/
/** The replacement character of an export that gave up; what Windows-1252 has no sign for. */
const LOST = /[\uFFFD\u0080-\u009F]/
/** Every second byte of UTF-16 that comes without its mark. */
const ZERO = '\0'

/**
 * Text as the systems of a municipality export it: UTF-8 or UTF-16 by their marks, UTF-8 without one, else Windows-1252. Any
 * bytes at all are Windows-1252, so what then shows signs of two encodings is broken: half of the names would be.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined
  const text = tryDecode(marked ?? 'utf-8', bytes) ?? (marked ? undefined : tryDecode('windows-1252', bytes))
  if (text === undefined || LOST.test(text) || text.includes(ZERO) || TWICE_ENCODED.test(text)) return { outcome: 'broken' }
  return { outcome: 'decoded', text }
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return undefined
    throw error
  }
}
