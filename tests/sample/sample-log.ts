import { sha256 } from '../../bot/hashing'
import type { DocumentPublication, Fact, NumberedFact } from '../../core/facts/fact'
import { factKey } from '../../core/facts/fact-key'
import { commit } from '../../core/facts/commitment'
import { sha256OfText, toBase64Url } from '../../core/facts/hashing'
import { applyFact, emptyLogState, type LogState } from '../../core/facts/log-state'
import { ETHICS_STANDARD } from '../../core/obligations/ethics-standard'
import type { OrganisationChange } from '../../core/organisation/organisation-change'

/** A municipality of a handful of people in which every kind of case occurs, for tests that need a whole log. */
export const TENANT_ID = '11111111-1111-4111-8111-111111111111'
export const NOW = new Date('2026-11-21T09:00:00.000Z')
export const TODAY = '2026-11-21'

const envelope = { v: 1 as const, tenantId: TENANT_ID, appVersion: '0.1.0', recordedAt: '2026-11-02T08:00:00.000Z' }

export const TEXTS = {
  nb: { title: 'Etisk standard', markdown: '# Etisk standard\n\nVi er ærlige.\n\n## Gaver\n\nVi tar ikke imot gaver.' },
  nn: { title: 'Etisk standard', markdown: '# Etisk standard\n\nVi er ærlege.\n\n## Gåver\n\nVi tek ikkje imot gåver.' },
  en: { title: 'Ethics standard', markdown: '# Ethics standard\n\nWe are honest.\n\n## Gifts\n\nWe accept no gifts.' },
}

/** Person ids; `oidOf` gives the account of those who have one. */
export const PEOPLE = {
  employee: 'p-employee',
  colleague: 'p-colleague',
  leader: 'p-leader',
  director: 'p-director',
  noAccount: 'p-no-account',
  onLeave: 'p-on-leave',
  disabled: 'p-disabled',
  leaver: 'p-leaver',
  hiredIn: 'p-hired-in',
  newcomer: 'p-newcomer',
} as const
export type SamplePerson = keyof typeof PEOPLE

export function oidOf(person: SamplePerson | 'guest'): string {
  const index = [...Object.keys(PEOPLE), 'guest'].indexOf(person) + 1
  return `00000000-0000-4000-8000-${index.toString().padStart(12, '0')}`
}

const posts: Record<SamplePerson, string> = {
  employee: 'u-kindergarten',
  colleague: 'u-kindergarten',
  leader: 'u-kindergarten',
  director: 'u-education',
  noAccount: 'u-kindergarten',
  onLeave: 'u-kindergarten',
  disabled: 'u-kindergarten',
  leaver: 'u-kindergarten',
  hiredIn: 'u-nursery',
  newcomer: 'u-nursery',
}

export const ORGANISATION: OrganisationChange[] = [
  { change: 'unit', unitId: 'u-top', parentId: null, name: 'Fjordvik kommune', level: 'municipality', effectiveOn: '2020-01-01' },
  { change: 'unit', unitId: 'u-education', parentId: 'u-top', name: 'Oppvekst', level: 'directorate', effectiveOn: '2020-01-01' },
  { change: 'unit', unitId: 'u-kindergarten', parentId: 'u-education', name: 'Solbakken barnehage', level: 'workplace', effectiveOn: '2020-01-01' },
  { change: 'unit', unitId: 'u-nursery', parentId: 'u-kindergarten', name: 'Småbarn', level: 'department', effectiveOn: '2020-01-01' },
  ...Object.entries(PEOPLE).flatMap(([name, personId]): OrganisationChange[] => {
    const person = name as SamplePerson
    const startsOn = person === 'newcomer' ? '2026-11-16' : '2021-08-01'
    const ends = person === 'leaver' ? { endsOn: '2026-10-31' } : {}
    const account: OrganisationChange[] =
      person === 'noAccount' ? [] : [{ change: 'account', personId, oid: oidOf(person), enabled: person !== 'disabled', effectiveOn: startsOn }]
    return [
      { change: 'spell', personId, spellId: `${personId}-1`, employmentClass: person === 'hiredIn' ? 'hired-in' : 'permanent', startsOn, ...ends },
      { change: 'post', personId, postId: `${personId}-1-a`, spellId: `${personId}-1`, unitId: posts[person], percentage: 100, startsOn, ...ends },
      ...account,
    ]
  }),
  { change: 'leave', personId: PEOPLE.onLeave, startsOn: '2026-09-01' },
  { change: 'leader', unitId: 'u-kindergarten', personId: PEOPLE.leader, acting: false, startsOn: '2022-01-01' },
  { change: 'leader', unitId: 'u-education', personId: PEOPLE.director, acting: false, startsOn: '2022-01-01' },
]

export function publication(major = 1, minor = 0, effectiveOn = '2026-11-10', texts = TEXTS): DocumentPublication {
  const hashed = (text: { title: string; markdown: string }) => ({ title: text.title, sha256: sha256OfText(sha256, text.markdown) })
  return {
    kind: 'document-publication',
    ...envelope,
    actor: 'p-controller',
    actorOid: '00000000-0000-4000-8000-0000000000aa',
    documentId: ETHICS_STANDARD.documentId,
    version: { major, minor },
    level: minor === 0 ? 'major' : 'minor',
    effectiveOn,
    texts: { nb: hashed(texts.nb), nn: hashed(texts.nn), en: hashed(texts.en) },
    reason: 'Årlig gjennomgang',
  }
}

export const SAMPLE_FACTS: Fact[] = [
  { kind: 'organisation', ...envelope, source: 'hr-file', observedOn: '2026-11-02', importId: 'sample', part: 0, changes: ORGANISATION },
  {
    kind: 'requirement-publication',
    ...envelope,
    actor: 'p-controller',
    actorOid: '00000000-0000-4000-8000-0000000000aa',
    version: 1,
    effectiveOn: '2026-11-02',
    requirement: ETHICS_STANDARD,
  },
  publication(),
]

/** Facts numbered from 1, with a salt that is the same each time. */
export function numbered(facts: readonly Fact[], from = 1): NumberedFact[] {
  const salt = new Uint8Array(32).fill(7)
  return facts.map((fact, index) => ({
    number: from + index,
    factKey: factKey(sha256, fact),
    fact,
    salt: toBase64Url(salt),
    commitment: commit(sha256, salt, fact),
  }))
}

export function sampleState(...further: Fact[]): LogState {
  const state = emptyLogState()
  for (const fact of numbered([...SAMPLE_FACTS, ...further])) applyFact(state, fact)
  return state
}
