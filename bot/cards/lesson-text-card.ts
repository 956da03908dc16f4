import { z } from 'zod'
import { verb, type Card } from './card'
import { execute, heading, openUrl, paragraph, picture as image, title as titleLine } from './elements'
import { LessonData } from './lesson-data'
import { SAMPLE_LESSON_DATA, SAMPLE_TAB_URL } from './samples'
import type { LessonTextView } from './training-views'

const SAMPLE: LessonTextView = {
  data: SAMPLE_LESSON_DATA,
  title: 'Kjenn igjen svindel på e-post',
  page: 1,
  pages: 1,
  blocks: [
    { kind: 'paragraph', text: 'Rektor får en e-post fra «kommunedirektøren»: Betal denne fakturaen **i dag**.' },
    { kind: 'heading', text: 'Se etter dette' },
    { kind: 'paragraph', text: '- Det haster.\n- Avsenderen er ukjent.\n- Du blir bedt om å logge inn.' },
  ],
  tabUrl: SAMPLE_TAB_URL,
}
const SAMPLE_PICTURE = { url: 'https://kvitter.fjordvik.kommune.no/pictures/sample', alternative: 'En e-post der adressen er fjordvik-kommune.com i stedet for fjordvik.kommune.no.' }

/** A page of the lesson's text; the last one leads on to the questions. */
export const lessonTextCard: Card<'lessonText'> = {
  name: 'lessonText',
  verbs: {
    'read-lesson': verb(LessonData.extend({ page: z.int().min(1).max(100) }), (turn, of) => turn.readLesson(of)),
  },
  samples: {
    'the only page': SAMPLE,
    'with a picture and a film': { ...SAMPLE, picture: SAMPLE_PICTURE, film: { url: 'https://film.fjordvik.kommune.no/svindel', title: 'Svindel på ett minutt' } },
    'the first of three, with its own title': { ...SAMPLE, pages: 3, blocks: [{ kind: 'heading', text: SAMPLE.title }, ...SAMPLE.blocks] },
    'in the middle': { ...SAMPLE, page: 2, pages: 3 },
    'the last': { ...SAMPLE, page: 3, pages: 3 },
  },
  summarise: ({ title, page, pages }, { training }) => (pages === 1 ? training.summary.text(title) : `${training.summary.text(title)}. ${training.text.page(page, pages)}`),
  render: ({ data, title, page, pages, blocks, picture, film, tabUrl }, { training, button }) => {
    const turnTo = (other: number, text: string) => execute('read-lesson', text, { ...data, page: other })
    const hasOwnTitle = blocks[0]?.kind === 'heading' && blocks[0].text === title
    return {
      body: [
        heading(training.text.heading),
        ...(hasOwnTitle ? [] : [titleLine(title)]),
        ...(picture ? [image(picture.url, picture.alternative)] : []),
        ...blocks.map(({ kind, text }) => (kind === 'heading' ? heading(text) : paragraph(text))),
        ...(film ? [titleLine(film.title)] : []),
        ...(pages > 1 ? [paragraph(training.text.page(page, pages))] : []),
      ],
      actions: [
        page === pages ? execute('next-question', training.button.questions, data) : turnTo(page + 1, button.nextPage),
        ...(page > 1 ? [turnTo(page - 1, button.previousPage)] : []),
        ...(film ? [openUrl(training.button.film, film.url)] : []),
        execute('show-lesson', button.back, data),
        openUrl(training.button.library, tabUrl),
      ],
    }
  },
}
