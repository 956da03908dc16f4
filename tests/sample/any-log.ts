import fc from 'fast-check'
import type { Fact, RecordFact } from '../../core/facts/fact'
import { ETHICS_STANDARD } from '../../core/obligations/ethics-standard'
import { EmploymentClass, type OrganisationChange } from '../../core/organisation/organisation-change'
import { publication, SAMPLE_FACTS } from './sample-log'
import { paperSignatureOf, signatureBy, voidingOf } from './sample-records'

/** Small logs in which everything can happen, sensible or not: for properties that must hold of any log. */
const UNITS = ['u-0', 'u-1', 'u-2', 'u-3']
const PERSONS = ['p-0', 'p-1', 'p-2', 'p-3']

/** Days of one spring, so that periods, versions and records meet often; the clock changes on 29 March. */
export const anyDay = fc.integer({ min: 0, max: 90 }).map((count) => new Date(Date.UTC(2026, 1, 1 + count)).toISOString().slice(0, 10))
const anyPeriod = fc.tuple(anyDay, fc.option(anyDay)).map(([startsOn, endsOn]) => (endsOn === null ? { startsOn } : { startsOn, endsOn }))
/** Most periods of work are long, or hardly anybody would ever owe anything. */
const anyLongPeriod = fc.oneof({ weight: 3, arbitrary: fc.constant<{ startsOn: string; endsOn?: string }>({ startsOn: '2026-01-01' }) }, { weight: 1, arbitrary: anyPeriod })
const anyPerson = fc.constantFrom(...PERSONS)
const anyUnit = fc.constantFrom(...UNITS)
const anySpell = fc.constantFrom('s-0', 's-0', 's-1')

const anyChange: fc.Arbitrary<OrganisationChange> = fc.oneof(
  fc.tuple(anyUnit, fc.option(anyUnit), anyDay, fc.option(anyDay, { freq: 5 })).map(([unitId, parentId, effectiveOn, endsOn]) => {
    return { change: 'unit' as const, unitId, parentId, name: unitId, level: 'workplace' as const, effectiveOn, ...(endsOn && { endsOn }) }
  }),
  fc.tuple(anyPerson, anySpell, fc.constantFrom(...EmploymentClass.options), anyLongPeriod).map(([personId, spellId, employmentClass, period]) => {
    return { change: 'spell' as const, personId, spellId, employmentClass, ...period }
  }),
  fc.tuple(anyPerson, fc.constantFrom('a', 'b', 'c'), anyUnit, fc.integer({ min: 0, max: 100 }), anyLongPeriod).map(([personId, postId, unitId, percentage, period]) => {
    return { change: 'post' as const, personId, postId, spellId: 's-0', unitId, percentage, ...period }
  }),
  fc.tuple(anyPerson, anyPeriod).map(([personId, period]) => ({ change: 'leave' as const, personId, ...period })),
)

/** A tree to begin with: u-0 above u-1 and u-2, u-1 above u-3. The changes drawn above may bend it, into a cycle even. */
const TREE: OrganisationChange[] = [null, 'u-0', 'u-0', 'u-1'].map((parentId, index) => {
  return { change: 'unit', unitId: `u-${index}`, parentId, name: `u-${index}`, level: 'workplace', effectiveOn: '2026-01-01' }
})
const EMPLOYED: OrganisationChange[] = PERSONS.flatMap((personId, index): OrganisationChange[] => [
  { change: 'spell', personId, spellId: 's-0', employmentClass: 'permanent', startsOn: '2026-01-01' },
  { change: 'post', personId, postId: 'a', spellId: 's-0', unitId: `u-${index}`, percentage: 50, startsOn: '2026-01-01' },
])

const [organisation, requirement] = SAMPLE_FACTS as [Extract<Fact, { kind: 'organisation' }>, Extract<Fact, { kind: 'requirement-publication' }>]

const anyVersion = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 }), anyDay).map(([major, minor, day]) => publication(major, minor, day))
const anyRequirement = fc
  .tuple(anyDay, fc.subarray([...EmploymentClass.options], { minLength: 2 }), fc.integer({ min: 1, max: 30 }))
  .map(([effectiveOn, employmentClasses, dueInDays]) => {
    return { ...requirement, effectiveOn, requirement: { ...ETHICS_STANDARD, audience: { employmentClasses }, dueInDays } }
  })

const anyRecord: fc.Arbitrary<RecordFact> = fc
  .record({
    subject: anyPerson,
    round: anySpell,
    majorVersion: fc.constantFrom(1, 1, 2, 3),
    step: fc.constantFrom(0, 0, 0, 1, 2),
    recordedAt: fc.tuple(anyDay, fc.integer({ min: 0, max: 23 })).map(([day, hour]) => `${day}T${String(hour).padStart(2, '0')}:30:00.000Z`),
    kind: fc.constantFrom('signature' as const, 'paper-signature' as const, 'voiding' as const),
  })
  .map(({ kind, ...changes }) => {
    if (kind === 'signature') return signatureBy('employee', changes)
    const paper = paperSignatureOf('employee', changes)
    return kind === 'paper-signature' ? paper : voidingOf(paper, changes)
  })

/** Facts in any order, each key at most once as in a journal. */
export const anyLog: fc.Arbitrary<Fact[]> = fc
  .tuple(
    fc.array(anyChange, { maxLength: 12 }),
    fc.array(anyRequirement, { minLength: 1, maxLength: 2 }),
    fc.uniqueArray(anyVersion, { minLength: 1, maxLength: 4, selector: ({ version }) => `${version.major}.${version.minor}` }),
    fc.uniqueArray(anyRecord, {
      maxLength: 12,
      selector: (record) => [record.kind === 'voiding', record.subject, record.round, record.majorVersion, record.step].join(),
    }),
  )
  .map(([changes, requirements, versions, records]) => {
    return [{ ...organisation, changes: [...TREE, ...EMPLOYED, ...changes] }, ...requirements, ...versions, ...records]
  })

export { PERSONS as ANY_PERSONS, UNITS as ANY_UNITS }
