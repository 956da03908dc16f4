import type { ChatWords } from '../words/nb'
import type { Card } from './card'
import { heading, openUrl, paragraph, plain, subheading, type CardElement } from './elements'
import type { LateView } from './late-view'
import { SAMPLE_TAB_URL } from './samples'

/** More than that are read in the tab: a card holds 20 KB, and a phone shows ten lines. */
const NAMES = 12
const UNITS = 8

const PERSON = { name: 'Kari Nordmann', titles: ['Etisk standard'] }

/** To a leader, when reminders did not help: who of their own people is late, and how many further down. */
export const lateCard: Card<'late'> = {
  name: 'late',
  verbs: {},
  samples: {
    'one of one unit': { own: [{ name: 'Solbakken barnehage', people: [PERSON] }], below: [], tabUrl: SAMPLE_TAB_URL },
    'units further down': { own: [], below: [{ name: 'Solbakken barnehage', people: 3 }, { name: 'Lia skole', people: 1 }], tabUrl: SAMPLE_TAB_URL },
    'more than fit': {
      own: [
        { name: 'Solbakken barnehage', people: Array.from({ length: 20 }, (_, index) => ({ name: `Kari Nordmann ${String(index + 1)}`, titles: ['Etisk standard', 'Personvern og informasjonssikkerhet'] })) },
        { name: 'Småbarn', people: [PERSON] },
      ],
      below: Array.from({ length: 10 }, (_, index) => ({ name: `Tjenestested ${String(index + 1)}`, people: index + 1 })),
      tabUrl: SAMPLE_TAB_URL,
    },
  },
  summarise: ({ own, below }, { prompts }) => (own.length > 0 ? prompts.late.summaryOwn(countOwn({ own })) : prompts.late.summaryBelow(below.reduce((sum, { people }) => sum + people, 0))),
  render: ({ own, below, tabUrl }, words) => ({
    body: [
      heading(words.prompts.late.heading),
      ...(own.length > 0 ? [paragraph(words.prompts.late.why), ...listOwn(own, words)] : []),
      ...(below.length > 0 ? [subheading(words.prompts.late.below), ...below.slice(0, UNITS).map(({ name, people }) => plain(words.prompts.late.unit(name, people)))] : []),
      ...(below.length > UNITS ? [plain(words.prompts.late.moreUnits(below.length - UNITS))] : []),
    ],
    actions: [openUrl(words.prompts.late.open, tabUrl)],
  }),
}

/** The first dozen by unit, and how many more there are. */
function listOwn(own: LateView['own'], { prompts }: ChatWords): CardElement[] {
  const lines: CardElement[] = []
  let named = 0
  for (const { name, people } of own) {
    const shown = people.slice(0, NAMES - named)
    if (shown.length === 0) continue
    named += shown.length
    lines.push(subheading(name), ...shown.map((person) => plain(prompts.late.person(person.name, person.titles.join(', ')))))
  }
  const more = countOwn({ own }) - named
  return more > 0 ? [...lines, plain(prompts.late.morePeople(more))] : lines
}

function countOwn({ own }: Pick<LateView, 'own'>): number {
  return own.reduce((sum, { people }) => sum + people.length, 0)
}
