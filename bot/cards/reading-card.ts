import { z } from 'zod'
import { verb, type Card } from './card'
import { execute, heading, italic, labelled, openUrl, paragraph, title as titleLine } from './elements'
import { ObligationData } from './obligation-data'
import { SAMPLE_DATA, SAMPLE_STATEMENT, SAMPLE_TAB_URL } from './samples'
import type { ReadingView } from './views'

const SAMPLE: ReadingView = {
  data: SAMPLE_DATA,
  title: 'Etisk standard',
  version: '1.0',
  page: 1,
  pages: 1,
  blocks: [
    { kind: 'heading', text: 'Gaver' },
    { kind: 'paragraph', text: 'Vi tar ikke imot gaver som kan påvirke arbeidet vårt.\n\n- Blomster er greit.\n- **Penger** er aldri greit.' },
  ],
  statement: SAMPLE_STATEMENT,
  tabUrl: SAMPLE_TAB_URL,
}

/** A page of the text. On the last one it can be confirmed, so that nobody has to find the way back. */
export const readingCard: Card<'reading'> = {
  name: 'reading',
  verbs: {
    read: verb(ObligationData.extend({ page: z.int().min(1).max(100) }), (turn, of) => turn.read(of)),
  },
  samples: {
    'the only page': SAMPLE,
    'the first of three, with its own title': { ...SAMPLE, pages: 3, blocks: [{ kind: 'heading', text: SAMPLE.title }, ...SAMPLE.blocks] },
    'in the middle': { ...SAMPLE, page: 2, pages: 3 },
    'the last': { ...SAMPLE, page: 3, pages: 3 },
  },
  summarise: ({ title, page, pages }, words) => (pages === 1 ? words.summary.reading(title) : `${words.summary.reading(title)}. ${words.reading.page(page, pages)}`),
  render: ({ data, title, version, page, pages, blocks, statement, tabUrl }, words) => {
    const isLast = page === pages
    // Most texts begin with their own title; it need not stand there twice.
    const hasOwnTitle = blocks[0]?.kind === 'heading' && blocks[0].text === title
    const turnTo = (other: number, text: string) => execute('read', text, { ...data, page: other })
    return {
      body: [
        ...(hasOwnTitle ? [] : [titleLine(title)]),
        labelled(words.label.version, version),
        ...blocks.map(({ kind, text }) => (kind === 'heading' ? heading(text) : paragraph(text))),
        ...(pages > 1 ? [paragraph(words.reading.page(page, pages))] : []),
        ...(isLast ? [paragraph(words.sign.statement), italic(statement)] : []),
      ],
      actions: [
        ...(isLast ? [execute('sign', words.button.confirm, { ...data, face: 'reading' })] : [turnTo(page + 1, words.button.nextPage)]),
        ...(page > 1 ? [turnTo(page - 1, words.button.previousPage)] : []),
        execute('show-sign', words.button.back, data),
        openUrl(words.button.readInTab, tabUrl),
      ],
    }
  },
}
