import { splitIntoBlocks } from '../../core/documents/document-text'
import { splitIntoPages, type PageBlock } from '../cards/pages'
import { signViewOf } from '../cards/obligation-views'
import type { ObligationData, Showing } from '../cards/views'
import { StorageUnavailableError } from '../ports'
import type { ChatParts } from './chat-parts'
import { findStandingBehind, readOwnState, viewParts, withinTime, type Self } from './self'
import { standingNow } from './sign'

/** Texts are frozen under their hash, so one that was read once never has to be fetched again. */
const TEXTS_KEPT = 30

export type ReadPages = (textSha256: string) => Promise<PageBlock[][] | undefined>

export function createPageReader({ texts }: Pick<ChatParts, 'texts'>): ReadPages {
  const kept = new Map<string, PageBlock[][]>()
  return async (textSha256) => {
    const known = kept.get(textSha256)
    if (known) return known
    const markdown = await texts.find(textSha256)
    if (markdown === undefined) return undefined
    const pages = splitIntoPages(splitIntoBlocks(markdown))
    const [oldest] = kept.keys()
    if (kept.size >= TEXTS_KEPT && oldest !== undefined) kept.delete(oldest)
    kept.set(textSha256, pages)
    return pages
  }
}

/** A page of the text that is in force, in the person's language, whatever version the card was made for. */
export async function readText(parts: ChatParts, readPages: ReadPages, self: Self, of: ObligationData & { page: number }): Promise<Showing> {
  const state = await readOwnState(parts, self)
  const standing = findStandingBehind(parts, state, self, of.obligationKey)
  if (!standing) return { card: 'refusal', view: { why: 'not-yours' } }
  if (standing.state === 'fulfilled') return standingNow(parts, self, state, standing)
  const { data, title, version, statement, tabUrl } = signViewOf(viewParts(parts, state, self, self.language), standing)
  const pages = await findPages(parts, readPages, data.textSha256)
  if (!pages) return standingNow(parts, self, state, standing, { kind: 'text-unavailable' })
  const page = Math.min(of.page, pages.length)
  return { card: 'reading', view: { data, title, version, page, pages: pages.length, blocks: pages[page - 1] ?? [], statement, tabUrl } }
}

async function findPages(parts: ChatParts, readPages: ReadPages, textSha256: string): Promise<PageBlock[][] | undefined> {
  try {
    const pages = await withinTime(parts, readPages(textSha256))
    if (!pages) parts.log.error('A published text is missing', { textSha256 })
    return pages
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error
    parts.log.warn('A text could not be fetched', { textSha256 }, error)
    return undefined
  }
}
