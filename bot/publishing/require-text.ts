import { sha256OfText } from '../../core/facts/hashing'
import { sha256 } from '../hashing'
import { FrozenTextError, type TextStore } from '../ports'

/** The frozen text under that hash. What people confirm must be what was published, so a text that no longer fits its hash is never shown. */
export async function requireText(texts: TextStore, textSha256: string): Promise<string> {
  const text = await texts.find(textSha256)
  if (text === undefined) throw new FrozenTextError('missing', textSha256)
  if (sha256OfText(sha256, text) !== textSha256) throw new FrozenTextError('altered', textSha256)
  return text
}
