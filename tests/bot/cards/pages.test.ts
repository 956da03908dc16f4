import fc from 'fast-check'
import { splitIntoPages } from '../../../bot/cards/pages'
import { splitIntoBlocks } from '../../../core/documents/document-text'

const words = (text: string) => text.split(/\s+/).filter(Boolean)

describe('a text as pages', () => {
  it('of a short text is one page', () =>
    expect(splitIntoPages(splitIntoBlocks('# Etikk\n\nVi er ærlige.'))).toEqual([[{ kind: 'heading', text: 'Etikk' }, { kind: 'paragraph', text: 'Vi er ærlige.' }]]))

  it('of an empty text is one empty page', () => expect(splitIntoPages([])).toEqual([[]]))

  it('loses, repeats and moves no word, and fits every page', () => {
    const block = fc.record({ kind: fc.constantFrom('heading' as const, 'paragraph' as const), text: fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 60 }).map((parts) => parts.join(' ')) })
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const pages = splitIntoPages(blocks.map((one) => (one.kind === 'heading' ? { ...one, level: 2 as const } : { kind: 'paragraph' as const, text: one.text })), 400)
        expect(pages.flat().flatMap(({ text }) => words(text))).toEqual(blocks.flatMap(({ text }) => words(text)))
        for (const page of pages) expect(page.reduce((sum, { text }) => sum + Buffer.byteLength(JSON.stringify(text)), 0)).toBeLessThanOrEqual(400)
      }),
    )
  })

  it('never ends a page with a heading whose paragraph follows', () => {
    const blocks = Array.from({ length: 30 }, (_, index) => [{ kind: 'heading' as const, level: 2 as const, text: `Punkt ${index}` }, { kind: 'paragraph' as const, text: 'x '.repeat(60) }]).flat()
    const pages = splitIntoPages(blocks, 700)
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) expect(page.at(-1)?.kind).toBe('paragraph')
  })

  it('fits a page also with a word that has no end', () => {
    const pages = splitIntoPages([{ kind: 'paragraph', text: 'å"'.repeat(3_000) }], 900)
    expect(pages.flat().map(({ text }) => text).join('')).toBe('å"'.repeat(3_000))
    for (const page of pages) expect(page.reduce((sum, { text }) => sum + Buffer.byteLength(JSON.stringify(text)), 0)).toBeLessThanOrEqual(900)
  })

  it('counts the elements too: a thousand short lines are several cards', () => {
    const pages = splitIntoPages(Array.from({ length: 1_000 }, () => ({ kind: 'paragraph' as const, text: 'Ja.' })))
    for (const page of pages) expect(page.length * 100).toBeLessThan(9_001)
    expect(pages.flat()).toHaveLength(1_000)
  })

  it('breaks a list between its lines', () => {
    const list = Array.from({ length: 40 }, (_, index) => `- punkt ${index} er viktig`).join('\n')
    for (const page of splitIntoPages(splitIntoBlocks(list), 300)) for (const { text } of page) expect(text).toMatch(/^- punkt/)
  })
})
