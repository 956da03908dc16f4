import type { Fact } from '../../../core/facts/fact'
import { NO_FORM, type ActivityForm, type FollowUp, type FormField } from '../../../core/obligations/activity-form'
import type { Basis } from '../../../core/obligations/activity'
import { listActivityProblems } from '../../../core/obligations/activity-problems'
import { MEASURES, ORDERS } from '../../../core/obligations/own-dates'
import { ActRequirement } from '../../../core/obligations/requirement'
import { listRequirementProblems } from '../../../core/obligations/requirement-problems'
import { SAMPLE_FACTS, sampleState, TODAY } from '../../sample/sample-log'
import { EVERYBODY, requirementPublication, withdrawalOf, YEARLY } from '../../sample/sample-rules'

const organisation = SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>
const closing: Fact = { ...organisation, importId: 'closing', changes: [{ change: 'unit', unitId: 'u-nursery', parentId: 'u-kindergarten', name: 'Småbarn', level: 'department', effectiveOn: '2020-01-01', endsOn: '2026-11-10' }] }
const followUp = (requirementId: string): Fact => requirementPublication({ ...YEARLY, requirementId, schedule: { kind: 'follow-up' } })
const state = sampleState(closing, requirementPublication(YEARLY), followUp('documents'), followUp('on-site'), followUp('gone'), withdrawalOf({ requirementId: 'gone' }))
const act = (changes: Partial<ActRequirement>): ActRequirement => ({ ...YEARLY, ...changes })
const problemsOf = (activity: ActRequirement) => listActivityProblems(activity, state, TODAY).map(({ path, problem }) => `${path}: ${problem}`)

const inEach = (text: string) => ({ nb: text, nn: text, en: text })
const risk: FormField = { kind: 'choice', fieldId: 'risk', label: inEach('Risiko'), isRequired: true, isMultiple: false, options: ['low', 'medium', 'high'].map((optionId) => ({ optionId, label: inEach(optionId) })) }
const why: FormField = { kind: 'text', fieldId: 'why', label: inEach('Hvorfor'), isRequired: true, askedWhen: { fieldId: 'risk', isOneOf: ['low'] } }
const withForm = (changes: Partial<ActivityForm>) => act({ form: { ...NO_FORM, fields: [risk, why], ...changes } })
const opens = (changes: Partial<FollowUp>) => withForm({ followUps: [{ requirementId: 'documents', inDays: 30, ...changes }] })
const law: Basis = { kind: 'law', title: inEach('Kommuneloven'), section: '§ 25-1', mustReport: false }
const own = { of: 'units' as const, levels: ['workplace' as const] }

test.each<[string, ActRequirement]>([
  ['asks nothing but that it is done', YEARLY],
  ['opens what its answers call for', opens({ when: { fieldId: 'risk', isOneOf: ['high', 'medium'] } })],
  ['is of measures, by their own dates', MEASURES],
  ['is of orders, by their own dates', ORDERS],
  ['is done elsewhere, and says where', act({ evidence: 'none', doneIn: { system: 'Framsikt' } })],
  ['is a unit’s own', act({ ofUnitId: 'u-kindergarten', audience: { ...own, within: ['u-kindergarten'] } })],
  ['rests on the law of one sector', act({ basis: [{ ...law, within: ['u-kindergarten'] }] })],
])('an activity that %s has nothing against it', (_, activity) => {
  expect(ActRequirement.safeParse(activity).success).toBe(true)
  expect(listRequirementProblems(activity, state, TODAY)).toEqual([])
})

test.each<[string, ActRequirement, string[]]>([
  ['asks two questions under one name', withForm({ fields: [risk, { ...why, fieldId: 'risk' }] }), ['form.fields.1.fieldId: field-twice']],
  ['has a choice twice', withForm({ fields: [{ ...risk, options: [...risk.options.slice(0, 2), { optionId: 'low', label: inEach('Lav') }] }] }), ['form.fields.0.options.2.optionId: option-twice']],
  ['asks when something later is answered', withForm({ fields: [why, risk] }), ['form.fields.0.askedWhen.fieldId: unknown-question']],
  ['asks when itself is answered', withForm({ fields: [{ ...risk, askedWhen: { fieldId: 'risk', isOneOf: ['low'] } }] }), ['form.fields.0.askedWhen.fieldId: unknown-question']],
  ['asks when a text is answered', withForm({ fields: [risk, why, { ...why, fieldId: 'more', askedWhen: { fieldId: 'why', isOneOf: ['low'] } }] }), ['form.fields.2.askedWhen.fieldId: unknown-question']],
  ['asks when a choice is made that is not there', withForm({ fields: [risk, { ...why, askedWhen: { fieldId: 'risk', isOneOf: ['low', 'none'] } }] }), ['form.fields.1.askedWhen.isOneOf.1: unknown-option']],
  ['opens another when nothing of the kind is asked', opens({ when: { fieldId: 'danger', isOneOf: ['high'] } }), ['form.followUps.0.when.fieldId: unknown-question']],
  ['opens another when something is answered that cannot be', opens({ when: { fieldId: 'risk', isOneOf: ['huge'] } }), ['form.followUps.0.when.isOneOf.0: unknown-option']],
  ['opens what nobody published', opens({ requirementId: 'ghost' }), ['form.followUps.0.requirementId: unknown-follow-up']],
  ['opens what is withdrawn', opens({ requirementId: 'gone' }), ['form.followUps.0.requirementId: unknown-follow-up']],
  ['opens what has dates of its own', act({ requirementId: 'other', form: { ...NO_FORM, followUps: [{ requirementId: YEARLY.requirementId, inDays: 30 }] } }), ['form.followUps.0.requirementId: not-a-follow-up']],
  ['opens itself', opens({ requirementId: YEARLY.requirementId }), ['form.followUps.0.requirementId: follow-up-of-itself']],
  ['is done elsewhere without saying where', act({ evidence: 'none' }), ['doneIn: done-in-missing']],
  ['has a form that nobody would see', act({ evidence: 'none', doneIn: { system: 'Framsikt' }, form: NO_FORM }), ['form: form-without-sign-off']],
  ['is a review of people', act({ audience: EVERYBODY, form: { ...NO_FORM, isReview: true } }), ['form.isReview: review-without-unit']],
  ['is due by the own date of units, which have none', act({ schedule: { kind: 'own-date', leadDays: 30 } }), ['schedule: own-date-without-objects']],
  ['stands in the wheel of a unit that is not there', act({ ofUnitId: 'u-ghost', audience: { ...own, within: ['u-kindergarten'] } }), ['ofUnitId: unknown-unit']],
  ['stands in the wheel of a unit that is closed', act({ ofUnitId: 'u-nursery', audience: { ...own, within: ['u-kindergarten'] } }), ['ofUnitId: closed-unit']],
  ['is a unit’s own and concerns everybody', act({ ofUnitId: 'u-kindergarten', audience: own }), ['audience.within: outside-own-unit']],
  ['is a unit’s own and concerns others', act({ ofUnitId: 'u-kindergarten', audience: { ...EVERYBODY, within: ['u-kindergarten', 'u-top'] } }), ['audience.within.1: outside-own-unit']],
  ['rests on a law for units that are not there', act({ basis: [law, { ...law, within: ['u-kindergarten', 'u-ghost', 'u-nursery'] }] }), ['basis.1.within.1: unknown-unit', 'basis.1.within.2: closed-unit']],
  ['has markup where words should stand, in any language', act({ guidance: { ...inEach('Slik'), nn: '<b>' }, basis: [{ ...law, title: { ...law.title, en: '{{x}}' }, section: '<i>' }], doneIn: { system: '<a>' } }), ['guidance.nn: raw-html', 'basis.0.title.en: macro', 'basis.0.section: raw-html', 'doneIn.system: raw-html']],
  ['has markup in its form, in any language', withForm({ fields: [{ ...risk, label: { ...risk.label, nb: '<b>' }, help: { ...risk.label, nn: '<b>' }, options: [...risk.options.slice(0, 1), { optionId: 'x', label: { ...risk.label, en: '<b>' } }] }] }), ['form.fields.0.label.nb: raw-html', 'form.fields.0.help.nn: raw-html', 'form.fields.0.options.1.label.en: raw-html']],
])('an activity that %s says so', (_, activity, problems) => expect(problemsOf(activity)).toEqual(problems))

test('a follow-up may be of units, roles, objects and people alike', () => {
  for (const audience of [EVERYBODY, own, { of: 'roles' as const, roles: ['archivist'] }, { of: 'objects' as const, objectKinds: ['contract' as const] }])
    expect(listRequirementProblems(act({ requirementId: 'documents', audience, schedule: { kind: 'follow-up' } }), state, TODAY)).toEqual([])
})
