import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import type { Fact } from '../../../core/facts/fact'
import { createRandom, type Random } from '../../../infra/local/municipality/random'
import { publication, SAMPLE_FACTS, TENANT_ID } from '../../sample/sample-log'

/** Somebody who is to sign. Odd things happen to a few of them between the card and the click. */
export type Employee = { personId: string; oid: string; conversationId: string; locale: string; fate: 'stays' | 'leaves' | 'is-renamed' | 'is-blocked' }

const UNITS_BELOW = 12
const PEOPLE_IN_A_UNIT = 48
const CHANGES_IN_A_FACT = 500
const LONG_AGO = '2021-08-01'

export function drawEmployees(seed: number, people: number): Employee[] {
  const random = createRandom(seed, 'employees')
  return Array.from({ length: people }, (_, index) => ({
    personId: `p-${index}`,
    oid: random.guid(),
    conversationId: `a:${index}`,
    locale: random.pick(['nb-NO', 'nb-NO', 'nn-NO', 'en-US']),
    fate: drawFate(random),
  }))
}

function drawFate(random: Random): Employee['fate'] {
  const drawn = random.next()
  if (drawn < 0.005) return 'leaves'
  if (drawn < 0.01) return 'is-blocked'
  return drawn < 0.02 ? 'is-renamed' : 'stays'
}

/** What is in force before anybody signs: the organisation, the requirement, version 1.0. */
export function listFirstFacts(employees: readonly Employee[]): Fact[] {
  const workplaces = Math.ceil(employees.length / PEOPLE_IN_A_UNIT)
  const changes: OrganisationChange[] = [
    unit('u-top', null, 'municipality'),
    ...Array.from({ length: Math.ceil(workplaces / UNITS_BELOW) }, (_, index) => unit(`u-d${index}`, 'u-top', 'directorate')),
    ...Array.from({ length: workplaces }, (_, index) => unit(`u-${index}`, `u-d${Math.floor(index / UNITS_BELOW)}`, 'workplace')),
    ...employees.flatMap(({ personId, oid }, index) => employment(personId, oid, `u-${Math.floor(index / PEOPLE_IN_A_UNIT)}`)),
  ]
  const [, requirement, version] = SAMPLE_FACTS
  return [...organisationFacts('first', changes), ...[requirement, version].flatMap((fact) => fact ?? [])]
}

/** What befalls these people, as an import from HR brings it in. */
export function listFateFacts(importId: string, employees: readonly Employee[], yesterday: string, recordedAt: string): Fact[] {
  const changes = employees.flatMap(({ personId, oid, fate }): OrganisationChange[] => {
    if (fate === 'leaves') return [{ change: 'spell', personId, spellId: `${personId}-1`, employmentClass: 'permanent', startsOn: LONG_AGO, endsOn: yesterday }]
    return fate === 'is-blocked' ? [{ change: 'account', personId, oid, enabled: false, effectiveOn: yesterday }] : []
  })
  return changes.length > 0 ? organisationFacts(importId, changes, recordedAt) : []
}

/** The next major version, which everybody has to sign again. */
export function nextVersion(major: number, effectiveOn: string, recordedAt: string) {
  const texts = { nb: text('Etisk standard', major), nn: text('Etisk standard', major), en: text('Ethics standard', major) }
  return { fact: { ...publication(major, 0, effectiveOn, texts), recordedAt }, markdowns: Object.values(texts).map(({ markdown }) => markdown) }
}

function text(title: string, major: number) {
  return { title, markdown: `# ${title}\n\n${major}. ${title === 'Ethics standard' ? 'We are honest' : 'Vi er ærlige'}.` }
}

function unit(unitId: string, parentId: string | null, level: 'municipality' | 'directorate' | 'workplace'): OrganisationChange {
  return { change: 'unit', unitId, parentId, name: unitId, level, effectiveOn: LONG_AGO }
}

function employment(personId: string, oid: string, unitId: string): OrganisationChange[] {
  return [
    { change: 'spell', personId, spellId: `${personId}-1`, employmentClass: 'permanent', startsOn: LONG_AGO },
    { change: 'post', personId, postId: `${personId}-1-a`, spellId: `${personId}-1`, unitId, percentage: 100, startsOn: LONG_AGO },
    { change: 'account', personId, oid, enabled: true, effectiveOn: LONG_AGO },
  ]
}

function organisationFacts(importId: string, changes: readonly OrganisationChange[], recordedAt = '2026-11-02T08:00:00.000Z'): Fact[] {
  const parts = Array.from({ length: Math.ceil(changes.length / CHANGES_IN_A_FACT) }, (_, part) => changes.slice(part * CHANGES_IN_A_FACT, (part + 1) * CHANGES_IN_A_FACT))
  return parts.map((few, part) => ({
    kind: 'organisation', v: 1, tenantId: TENANT_ID, appVersion: '0.1.0', recordedAt, source: 'hr-file', observedOn: recordedAt.slice(0, 10), importId, part, changes: [...few],
  }))
}
