import { sha256 } from '../../../bot/hashing'
import { Fact } from '../../../core/facts/fact'
import { sha256OfText } from '../../../core/facts/hashing'
import { decidePublication, type DocumentDraft } from '../../../core/publishing/decide-publication'
import { NOW, oidOf, publication, sampleState, TENANT_ID, TEXTS, TODAY } from '../../sample/sample-log'

const NEW_TEXTS = { ...TEXTS, nn: { title: 'Etisk standard', markdown: '# Etisk standard\n\nNy tekst.' } }
const draft: DocumentDraft = { documentId: 'ethics-standard', level: 'minor', effectiveOn: TODAY, texts: NEW_TEXTS, reason: 'Rettet nynorsk' }
const source = { personId: 'p-controller', oid: oidOf('director'), tenantId: TENANT_ID, appVersion: '0.1.0' }

const decide = (changes: Partial<DocumentDraft> = {}, state = sampleState(), now = NOW) => decidePublication(state, sha256, { ...draft, ...changes }, source, now)
const problemsOf = (changes: Partial<DocumentDraft>, state = sampleState()) => {
  const decision = decide(changes, state)
  return decision.outcome === 'not-ready' ? decision.problems : []
}

test('a draft becomes an immutable version with the hash of each text', () => {
  const decision = decide()
  const hash = (language: 'nb' | 'nn' | 'en') => sha256OfText(sha256, NEW_TEXTS[language].markdown)
  expect(decision).toEqual({
    outcome: 'publish',
    publication: {
      kind: 'document-publication',
      v: 1,
      tenantId: TENANT_ID,
      appVersion: '0.1.0',
      recordedAt: '2026-11-21T09:00:00.000Z',
      actor: 'p-controller',
      actorOid: oidOf('director'),
      documentId: 'ethics-standard',
      version: { major: 1, minor: 1 },
      level: 'minor',
      effectiveOn: TODAY,
      texts: {
        nb: { title: 'Etisk standard', sha256: hash('nb'), minutes: 1 },
        nn: { title: 'Etisk standard', sha256: hash('nn'), minutes: 1 },
        en: { title: 'Ethics standard', sha256: hash('en'), minutes: 1 },
      },
      reason: 'Rettet nynorsk',
    },
    texts: (['nb', 'nn', 'en'] as const).map((language) => ({ sha256: hash(language), markdown: NEW_TEXTS[language].markdown })),
  })
  if (decision.outcome === 'publish') expect(Fact.parse(decision.publication)).toEqual(decision.publication)
})

test.each([
  ['minor', [], '1.1'],
  ['major', [], '2.0'],
  ['minor', [publication(1, 1)], '1.2'],
  ['major', [publication(1, 1)], '2.0'],
  ['minor', [publication(1, 1), publication(2, 0)], '2.1'],
] as const)('a %s version after %j is %s', (level, earlier, expected) => {
  const decision = decide({ level }, sampleState(...earlier))
  expect(decision.outcome === 'publish' && `${decision.publication.version.major}.${decision.publication.version.minor}`).toBe(expected)
})

test('each text tells how long it takes to read, counted from its own words', () => {
  const texts = { ...NEW_TEXTS, en: { title: 'Ethics standard', markdown: 'word '.repeat(1_400) } }
  expect(decide({ texts })).toMatchObject({ publication: { texts: { nb: { minutes: 1 }, en: { minutes: 7 } } } })
})

test('letters written as two signs become one before they are hashed, and are no change', () => {
  const apart = (texts: DocumentDraft['texts']) => JSON.parse(JSON.stringify(texts).normalize('NFD')) as DocumentDraft['texts']
  expect(decide({ texts: apart(NEW_TEXTS), reason: 'Rettet å'.normalize('NFD') })).toEqual(decide({ reason: 'Rettet å' }))
  const own = { ...TEXTS, nb: { title: 'Våre verdier', markdown: 'Ærlige også på søndag.' } }
  expect(problemsOf({ texts: apart(own) }, sampleState(publication(1, 1, '2026-11-20', own)))).toEqual([{ problem: 'unchanged' }])
})

test('the first version of a document is 1.0', () => {
  expect(decide({ documentId: 'privacy', level: 'major' })).toMatchObject({ outcome: 'publish', publication: { version: { major: 1, minor: 0 } } })
  expect(problemsOf({ documentId: 'privacy', level: 'minor' })).toEqual([{ problem: 'first-must-be-major' }])
})

describe('a draft is not ready', () => {
  test('to come into force before today, as it is in Norway', () => {
    expect(problemsOf({ effectiveOn: '2026-11-20' })).toEqual([{ problem: 'effective-before-today' }])
    const justAfterMidnight = new Date('2026-11-21T23:30:00Z')
    expect(decide({}, sampleState(), justAfterMidnight)).toMatchObject({ outcome: 'not-ready', problems: [{ problem: 'effective-before-today' }] })
  })

  test('to come into force before the version it follows', () =>
    expect(problemsOf({}, sampleState(publication(2, 0, '2026-12-01')))).toEqual([{ problem: 'effective-before-previous', previousEffectiveOn: '2026-12-01' }]))

  test('when no word has changed', () => {
    expect(problemsOf({ texts: TEXTS })).toEqual([{ problem: 'unchanged' }])
    expect(problemsOf({ texts: { ...TEXTS, en: { ...TEXTS.en, title: 'Code of ethics' } } })).toEqual([])
  })

  test('for what is wrong with its texts, each named by language', () =>
    expect(problemsOf({ texts: { nb: { title: 'x', markdown: '' }, nn: { title: 'x', markdown: '{{DATE()}}' }, en: TEXTS.en } })).toEqual([
      { problem: 'text', language: 'nb', what: 'empty' },
      { problem: 'text', language: 'nn', what: 'macro' },
    ]))

  test('for all reasons at once', () =>
    expect(problemsOf({ effectiveOn: '2026-11-01', texts: { ...TEXTS, nb: { title: 'x', markdown: ' ' } } }).map(({ problem }) => problem)).toEqual([
      'text',
      'effective-before-today',
      'effective-before-previous',
    ]))
})
