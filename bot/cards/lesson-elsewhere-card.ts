import { formatDay } from '../../core/language/language'
import { type Card } from './card'
import { execute, heading, labelled, openUrl, paragraph, plain, title as titleLine } from './elements'
import { SAMPLE_LESSON_DATA, SAMPLE_TAB_URL } from './samples'
import type { LessonElsewhereView } from './training-views'

const SAMPLE: LessonElsewhereView = {
  data: SAMPLE_LESSON_DATA,
  title: 'Førstehjelp på arbeidsplassen',
  blocks: [{ kind: 'paragraph', text: 'Kurset viser hva du gjør **de første minuttene**.' }],
  system: 'KS Læring',
  url: 'https://kurs.fjordvik.kommune.no/forstehjelp',
  minutes: 45,
  dueOn: '2026-12-12',
  isOverdue: false,
  tabUrl: SAMPLE_TAB_URL,
}

/** A course that lives in another system: its link, and how we come to know that it was completed. */
export const lessonElsewhereCard: Card<'lessonElsewhere'> = {
  name: 'lessonElsewhere',
  verbs: {},
  samples: { open: SAMPLE, late: { ...SAMPLE, isOverdue: true } },
  summarise: ({ title }, { training }) => training.summary.elsewhere(title),
  render: ({ data, title, blocks, system, url, minutes, dueOn, isOverdue, tabUrl }, words, language) => ({
    body: [
      heading(words.training.elsewhere.heading),
      titleLine(title),
      ...blocks.map(({ kind, text }) => (kind === 'heading' ? heading(text) : paragraph(text))),
      labelled(words.label.duration, words.minutes(minutes)),
      labelled(words.label.due, isOverdue ? words.dueOver(formatDay(dueOn, language)) : formatDay(dueOn, language)),
      plain(words.training.elsewhere.how(system)),
    ],
    actions: [
      openUrl(words.training.button.goToCourse(system), url),
      execute('show-lesson', words.button.back, data),
      openUrl(words.training.button.tab, tabUrl),
    ],
  }),
}
