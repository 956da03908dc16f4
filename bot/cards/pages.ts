import type { TextBlock } from '../../core/documents/document-text'

/** Bytes of text on one page, so that a card with its buttons stays well below 20 KB. */
export const PAGE_BYTES = 9_000
/** What an element takes beside its text, so that many short lines fill a page too. */
const ELEMENT_BYTES = 100

export type PageBlock = { kind: 'heading' | 'paragraph'; text: string }

/** A text as pages that each fit in a card. No word is lost or moved; a heading never stands last on a page. */
export function splitIntoPages(blocks: readonly TextBlock[], pageBytes = PAGE_BYTES): PageBlock[][] {
  const pages: PageBlock[][] = [[]]
  let used = 0
  const pieces = blocks.flatMap((block) => splitBlock(block, pageBytes))
  for (const [index, block] of pieces.entries()) {
    const next = pieces[index + 1]
    // A heading needs room for what follows it, unless that alone fills a page.
    const needed = block.kind === 'heading' && next ? Math.min(bytesOf(block) + bytesOf(next) + 2 * ELEMENT_BYTES, pageBytes) : bytesOf(block) + ELEMENT_BYTES
    if (used > 0 && used + needed > pageBytes) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(block)
    used += bytesOf(block) + ELEMENT_BYTES
  }
  return pages
}

function splitBlock({ kind, text }: TextBlock, pageBytes: number): PageBlock[] {
  if (bytesOf({ text }) <= pageBytes) return [{ kind, text }]
  const pieces: PageBlock[] = []
  let piece = ''
  for (const part of listParts(text, pageBytes)) {
    if (piece !== '' && bytesOf({ text: piece + part }) > pageBytes) {
      pieces.push({ kind, text: piece.trimEnd() })
      piece = ''
    }
    piece += part
  }
  return [...pieces, { kind, text: piece }]
}

/** Lines, so that a list stays a list; of a line that fills a page alone its words; of a word that does, pieces of it. */
function listParts(text: string, pageBytes: number): string[] {
  const fits = (part: string) => bytesOf({ text: part }) <= pageBytes
  const words = (line: string) => line.split(/(?<=\s)/).flatMap((word) => (fits(word) ? [word] : listSlices(word, pageBytes)))
  return text.split(/(?<=\n)/).flatMap((line) => (fits(line) ? [line] : words(line)))
}

function listSlices(word: string, pageBytes: number): string[] {
  // No letter takes more than 12 bytes of JSON.
  const letters = Array.from(word)
  const count = Math.max(1, Math.floor(pageBytes / 12))
  return Array.from({ length: Math.ceil(letters.length / count) }, (_, index) => letters.slice(index * count, (index + 1) * count).join(''))
}

/** As JSON carries it: quotes, newlines and letters outside ASCII take more than one byte. */
function bytesOf({ text }: Pick<PageBlock, 'text'>): number {
  return new TextEncoder().encode(JSON.stringify(text)).length
}
