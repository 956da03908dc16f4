import { drawActivityDraft } from '../../../bot/cards/draw-activity-draft'
import { LANGUAGES } from '../../../core/language/language'
import { YEARLY } from '../../sample/sample-rules'

const TASK = { about: 'Solbakken barnehage', opensOn: '2026-11-01', dueOn: '2026-12-01', today: '2026-11-20' }
const everywhere = (text: string) => ({ nb: text, nn: text, en: text })
const draw = (changes: Partial<typeof YEARLY>) => JSON.stringify(drawActivityDraft({ ...YEARLY, ...changes }, TASK, 'nb'))

test.each(LANGUAGES)('the card of a draft in %s is as small as any', (language) => {
  const card = drawActivityDraft(YEARLY, TASK, language)
  expect(card).toMatchObject({ version: '1.5', lang: language })
  expect(JSON.stringify(card).length).toBeLessThan(20_000)
})

it('asks the form, says what demands it, and how it is done', () => {
  const form = { fields: [{ kind: 'text' as const, fieldId: 'why', label: everywhere('Hva fant dere?'), isRequired: true }], mayBeNotRelevant: true, followUps: [], isReview: false }
  const card = draw({ form, guidance: everywhere('Gå **runden** sammen.'), basis: [{ kind: 'law', title: everywhere('Kommuneloven'), section: '§ 25-1', mustReport: false }] })
  for (const text of ['Hva fant dere?', 'Gå runden sammen.', 'Kommuneloven § 25-1']) expect(card).toContain(text)
})

it('of what is shown only asks nothing and leads to the system', () => {
  const card = draw({ evidence: 'none', doneIn: { system: 'Framsikt', url: 'https://framsikt.no' } })
  expect(card).toContain('https://framsikt.no')
  expect(card).not.toContain('Input.')
})
