import { splitIntoBlocks } from '../../core/documents/document-text'
import { splitIntoPages, type PageBlock } from '../cards/pages'
import type { ReadingView, SignView } from '../cards/views'
import { StorageUnavailableError } from '../ports'
import type { ChatParts } from './chat-parts'
import { withinTime } from './self'

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

/** A page of the text behind a card, or its last page; undefined when the text cannot be had. */
export async function findReadingView(parts: ChatParts, readPages: ReadPages, of: SignView, wantedPage: number | 'last'): Promise<ReadingView | undefined> {
  const { data, title, version, statement, tabUrl } = of
  const pages = await findPages(parts, readPages, data.textSha256)
  if (!pages) return undefined
  const page = wantedPage === 'last' ? pages.length : Math.min(wantedPage, pages.length)
  return { data, title, version, page, pages: pages.length, blocks: pages[page - 1] ?? [], statement, tabUrl }
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
