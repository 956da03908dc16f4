import { z } from 'zod'
import { QUESTIONS, type QuestionName } from '../../../core/api/questions'

const questions = Object.entries(QUESTIONS) as [QuestionName, (typeof QUESTIONS)[QuestionName]][]
const KEY = 'a'.repeat(64)

test('no two questions have the same method and path', () =>
  expect(new Set(questions.map(([, { method, path }]) => `${method} ${path}`)).size).toBe(questions.length))

describe.each(questions)('%s', (_, question) => {
  test('has a path of its own under /api/', () => expect(question.path).toMatch(/^\/api\/[a-z]+(\/[a-z]+|-[a-z]+)*$/))
  test('refuses what it does not know', () => expect(question.input.safeParse({ '$surprise': 1 }).success).toBe(false))
  test('asks for nothing that would say who is asking', () => {
    const schema = z.toJSONSchema(question.input, { unrepresentable: 'any' })
    // What an activity is about, and whose round is moved, is named by its subject: a unit, role or object, and whose it is says the organisation.
    const forbidden = /^\/api\/(activity|rules\/move)/.test(question.path) ? /"(oid|actor|actorOid|tenantId)"/ : /"(oid|actor|actorOid|subject|tenantId)"/
    expect(JSON.stringify(schema)).not.toMatch(forbidden)
    // An audience has roles too, deeper down.
    expect(Object.keys(schema.properties ?? {})).not.toContain('roles')
  })
})

test('what people write is taken in one form, however the keyboard wrote it', () => {
  const taken = (name: QuestionName, input: object) => JSON.stringify(QUESTIONS[name].input.parse(input))
  const apart = (input: object) => JSON.parse(JSON.stringify(input).normalize('NFD')) as object
  const text = { title: 'Våre verdier', markdown: 'Ærlige på søndag, også når det gjelder påske' }
  const inputs: [QuestionName, object][] = [
    ['voidRecord', { personId: 'p-1', recordKey: KEY, reason: 'Feil på åra' }],
    ['registerPaperSignature', { personId: 'p-1', obligationKey: KEY, step: 0, language: 'nb', signedOn: '2026-11-20', reason: 'Går på båt', scan: { fileName: 'små.pdf', contentBase64: 'AAAA' } }],
    ['previewPublication', { documentId: 'd', level: 'major', effectiveOn: '2026-11-20', texts: { nb: text, nn: text, en: text }, reason: 'Årlig gjennomgang' }],
  ]
  for (const [name, input] of inputs) expect(taken(name, apart(input))).toBe(taken(name, input))
})
