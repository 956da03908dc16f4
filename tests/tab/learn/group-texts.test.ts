import { groupTexts } from '../../../tab/learn/group-texts'
import { WORDS } from '../../../tab/words'
import { TEXTS } from '../stand-in/learning-samples'

const shelves = (sought: string, texts = TEXTS) => groupTexts(texts, sought, WORDS.nb, 'nb').map((shelf) => [shelf.name, ...shelf.texts.map(({ title }) => title)])

test('each programme has its lessons in order, and the rest stand by themselves', () =>
  expect(shelves('')).toEqual([['Dokumenter', 'Etisk standard'], ['Personvern og informasjonssikkerhet', 'Kjenn igjen svindel', 'Passord'], ['Andre leksjoner', 'Deling og e-post']]))

test('a lesson of two programmes stands under both', () => {
  const [programme] = TEXTS.programmes
  const twice = { ...TEXTS, programmes: [...TEXTS.programmes, { requirementId: 'it', title: { nb: 'For IT', nn: 'For IT', en: 'For IT' }, lessonIds: ['passwords'] }] }
  expect(programme?.lessonIds).toContain('passwords')
  expect(shelves('passord', twice)).toEqual([['Personvern og informasjonssikkerhet', 'Passord'], ['For IT', 'Passord']])
})

test('titles are found whatever the letters, and only by what they say', () => {
  expect(shelves('  SVINDEL ')).toEqual([['Personvern og informasjonssikkerhet', 'Kjenn igjen svindel']])
  expect(shelves('phishing')).toEqual([])
})

test('a municipality without a standard in force has none on the shelf', () => {
  const { standard: _, ...texts } = TEXTS
  expect(shelves('', texts)[0]?.[0]).toBe('Personvern og informasjonssikkerhet')
})
