import fc from 'fast-check'
import { Basis, THEMES } from '../../core/obligations/activity'
import { FormField, NO_FORM } from '../../core/obligations/activity-form'
import { ActRequirement } from '../../core/obligations/requirement'
import { EmploymentClass, ObjectKind, ObjectRisk, UNIT_LEVELS } from '../../core/organisation/organisation-change'
import { anyDay } from './any-log'

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 })
/** Whatever people write, as it is stored: in composed characters, and never only spaces. */
const anyWritten = (most: number) => fc.oneof(fc.constantFrom('Gjennomgå risiko', 'Ålreit – § 25-1', '**viktig**'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })).map((text) => `a${text.normalize()}`.slice(0, most)).map((text) => text.normalize())
const anyTexts = (most: number) => fc.record({ nb: anyWritten(most), nn: anyWritten(most), en: anyWritten(most) })
const anyId = fc.stringMatching(/^[a-z0-9-]{1,30}$/)
const anyUnitIds = fc.uniqueArray(fc.constantFrom('u-1', 'u-2', 'u-3', 'u-4'), { minLength: 1 })
const anyLink = fc.constantFrom('https://lovdata.no/lov/2018-06-22-83/§25-1', 'https://framsikt.no/a?b=1')
const anyLeadDays = fc.integer({ min: 0, max: 365 })
const anyDayOfMonth = fc.integer({ min: 1, max: 31 })
const anyCondition = fc.record({ fieldId: anyId, isOneOf: fc.array(anyId, { minLength: 1, maxLength: 12 }) })

const onFreeDay = { onFreeDay: fc.constantFrom('before' as const, 'after' as const) }
const optional = <Required extends object, Optional extends object>(required: { [Key in keyof Required]: fc.Arbitrary<Required[Key]> }, more: { [Key in keyof Optional]: fc.Arbitrary<Optional[Key]> }) =>
  fc.record({ ...required, ...more }, { requiredKeys: Object.keys(required) as never[] }) as fc.Arbitrary<Required & Partial<Optional>>
const every = <Every extends string>(name: Every, months: number) => optional({ kind: fc.constant('calendar'), every: fc.constant(name), month: fc.integer({ min: 1, max: months }), day: anyDayOfMonth, leadDays: anyLeadDays }, onFreeDay)

const anySchedule: fc.Arbitrary<unknown> = fc.oneof(
  every('year', 12),
  every('tertial', 4),
  every('quarter', 3),
  optional({ kind: fc.constant('calendar'), every: fc.constant('month'), day: anyDayOfMonth, leadDays: anyLeadDays }, onFreeDay),
  optional(
    { kind: fc.constant('calendar'), every: fc.constant('dates'), dates: fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), day: anyDayOfMonth }), { minLength: 1, maxLength: 24 }), leadDays: anyLeadDays },
    onFreeDay,
  ),
  optional({ kind: fc.constant('from-hiring') }, { onlyNewcomers: fc.constant(true) }),
  fc.record({ kind: fc.constant('after-fulfilment'), months: fc.integer({ min: 1, max: 120 }), leadDays: anyLeadDays }),
  fc.record({ kind: fc.constant('one-off'), dueOn: anyDay, leadDays: anyLeadDays }),
  fc.record({ kind: fc.constant('own-date'), leadDays: anyLeadDays }),
  fc.constant({ kind: 'follow-up' }),
)

const within = { within: anyUnitIds }
const anyAudience: fc.Arbitrary<unknown> = fc.oneof(
  optional({ employmentClasses: some(EmploymentClass.options) }, { ...within, roles: fc.constant(['ethics-guide']), leaders: fc.constant('without') }),
  optional({ employmentClasses: some(EmploymentClass.options), leaders: fc.constant('only') }, { ...within, levels: some(UNIT_LEVELS) }),
  optional({ of: fc.constant('units'), levels: some(UNIT_LEVELS) }, within),
  optional({ of: fc.constant('roles'), roles: fc.constant(['safety-representative']) }, within),
  optional({ of: fc.constant('objects'), objectKinds: some(ObjectKind.options) }, { ...within, risks: some(ObjectRisk.options) }),
)

const anyField = fc.constantFrom('confirm', 'text', 'choice', 'date', 'number', 'present', 'files').chain((kind): fc.Arbitrary<unknown> => {
  const common = { kind: fc.constant(kind), fieldId: anyId, label: anyTexts(200), isRequired: fc.boolean() }
  const more = { help: anyTexts(500), askedWhen: anyCondition }
  if (kind === 'choice') return optional({ ...common, isMultiple: fc.boolean(), options: fc.array(fc.record({ optionId: anyId, label: anyTexts(120) }), { minLength: 2, maxLength: 12 }) }, more)
  return kind === 'number' ? optional(common, { ...more, least: fc.integer({ min: -9_999, max: 9_999 }), most: fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e6 }) }) : optional(common, more)
}) as fc.Arbitrary<FormField>

const anyForm = fc
  .record({
    fields: fc.array(anyField, { maxLength: 6 }),
    mayBeNotRelevant: fc.boolean(),
    followUps: fc.array(optional({ requirementId: anyId, inDays: fc.integer({ min: 1, max: 730 }) }, { when: anyCondition }), { maxLength: 4 }),
    isReview: fc.boolean(),
  })
  // One that asks nothing is not written at all.
  .map((form) => (form.fields.length + form.followUps.length === 0 ? { ...form, mayBeNotRelevant: !NO_FORM.mayBeNotRelevant } : form))

const anyBasis = optional({ kind: fc.constantFrom(...Basis.shape.kind.options), title: anyTexts(160), mustReport: fc.boolean() }, { section: anyWritten(80), url: anyLink, ...within })

/** Any activity there can be, as the editor writes it: what says nothing is left out. */
export const anyActivity: fc.Arbitrary<ActRequirement> = optional(
  {
    kind: fc.constant('act'),
    requirementId: anyId,
    title: anyTexts(120),
    reason: anyTexts(400),
    dueInDays: fc.integer({ min: 1, max: 365 }),
    minutes: fc.integer({ min: 1, max: 600 }),
    audience: anyAudience,
    schedule: anySchedule,
    evidence: fc.constantFrom('sign-off', 'none'),
  },
  {
    theme: fc.constantFrom(...THEMES),
    guidance: anyTexts(6_000),
    basis: fc.array(anyBasis, { minLength: 1, maxLength: 8 }),
    doneIn: optional({ system: anyWritten(60) }, { url: anyLink }),
    ofUnitId: fc.constantFrom('u-1', 'u-2'),
    form: anyForm,
    isConfirmedByLeader: fc.constant(true),
    origin: fc.record({ activityId: anyId, edition: fc.integer({ min: 1, max: 99 }) }),
  },
).map(({ form, isConfirmedByLeader, ...activity }) => {
  const signedOff = { ...(form && { form }), ...(isConfirmedByLeader && { isConfirmedByLeader }) }
  return ActRequirement.parse(JSON.parse(JSON.stringify({ ...activity, ...(activity.evidence === 'sign-off' && signedOff) })))
})
