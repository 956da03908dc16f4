import fc from 'fast-check'
import { listStarterProgrammes } from '../../../core/library/programmes'
import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'
import { Requirement, type ActRequirement } from '../../../core/obligations/requirement'
import { draftOfRequirement, emptyRequirementDraft, RequirementDraft, requirementOfDraft } from '../../../core/publishing/requirement-draft'
import { anyActivity } from '../../sample/any-activity'
import { TODAY } from '../../sample/sample-log'
import { EVERYBODY, PROGRAMME, YEARLY } from '../../sample/sample-rules'

const act = (changes: Partial<ActRequirement>): ActRequirement => ({ ...YEARLY, ...changes })
const ALL: Requirement[] = [
  ETHICS_STANDARD,
  { ...ETHICS_STANDARD, schedule: { kind: 'from-hiring', onlyNewcomers: true } },
  { ...ETHICS_STANDARD, schedule: { kind: 'calendar', every: 'month', day: 31, leadDays: 5 } },
  PROGRAMME,
  { ...PROGRAMME, cadence: { kind: 'from-hiring', everyDays: 30 }, renewal: { months: 12, of: 'all' }, countsFrom: '2025-01-01' },
  { ...PROGRAMME, audience: { ...EVERYBODY, within: ['u-1'], leaders: 'only', levels: ['workplace'], roles: ['ethics-guide'] } },
  { ...PROGRAMME, audience: { ...EVERYBODY, leaders: 'without' } },
  ...listStarterProgrammes(TODAY),
  YEARLY,
  act({ audience: { of: 'roles', roles: ['safety-representative'] }, schedule: { kind: 'after-fulfilment', months: 6, leadDays: 14 }, evidence: 'none' }),
  act({ audience: { of: 'objects', objectKinds: ['contract'], within: ['u-1'] }, schedule: { kind: 'one-off', dueOn: '2027-03-01', leadDays: 10 } }),
]

test.each(ALL.map((requirement) => [requirement.requirementId, requirement] as const))('%s is edited in a draft and comes back the same', (requirementId, requirement) => {
  const draft = draftOfRequirement(requirement, TODAY)
  expect(RequirementDraft.parse(draft)).toEqual(draft)
  expect(Requirement.parse(requirementOfDraft(requirementId, draft))).toEqual(requirement)
})

test.each(['sign', 'learn', 'act'] as const)('an empty draft of kind %s is a draft, and no requirement', (kind) => {
  const draft = emptyRequirementDraft(kind, TODAY)
  expect(RequirementDraft.parse(draft)).toEqual(draft)
  expect(Requirement.safeParse(requirementOfDraft('new', draft)).success).toBe(false)
})

test('levels say nothing where not only leaders are meant', () => {
  const draft = draftOfRequirement(PROGRAMME, TODAY)
  const changed = { ...draft, audience: { ...draft.audience, levels: ['workplace' as const] } }
  expect(Requirement.parse(requirementOfDraft(PROGRAMME.requirementId, changed))).toEqual(PROGRAMME)
})

it('whatever activity is published comes back the same from its draft, also when the draft was kept in between', () =>
  fc.assert(
    fc.property(anyActivity, (activity) => {
      const kept = RequirementDraft.parse(JSON.parse(JSON.stringify(draftOfRequirement(activity, TODAY))))
      expect(Requirement.parse(requirementOfDraft(activity.requirementId, kept))).toEqual(activity)
    }),
  ))

test('a draft that was kept before activities had a form is still one', () => {
  const { activity, ...draft } = draftOfRequirement(YEARLY, TODAY)
  const { risks, ...audience } = draft.audience
  const { dates, onFreeDay, ...schedule } = draft.schedule
  expect(RequirementDraft.parse({ ...draft, audience, schedule })).toEqual({ ...draft, activity, audience: { ...audience, risks }, schedule: { ...schedule, dates, onFreeDay } })
})
