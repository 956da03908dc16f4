import type { Day } from '../../../core/days/day'
import type { Fact } from '../../../core/facts/fact'
import { ACTIVITY_LIBRARY, STARTER_WHEEL } from '../../../core/library/activity-library'
import { actOfLibrary, draftOfLibrary, requirementOfLibrary, type Here } from '../../../core/library/activity-of-library'
import type { WrittenAnswer } from '../../../core/obligations/activity-form'
import { ActRequirement, Requirement } from '../../../core/obligations/requirement'
import { listRequirementProblems } from '../../../core/obligations/requirement-problems'
import { listStandings, listStandingsAbout } from '../../../core/obligations/standing'
import { requirementOfDraft, RequirementDraft } from '../../../core/publishing/requirement-draft'
import { decideSignOff } from '../../../core/wheel/decide-sign-off'
import { oidOf, PEOPLE, sampleState, TENANT_ID, TODAY } from '../../sample/sample-log'
import { requirementPublication } from '../../sample/sample-rules'
import { SECTOR_FACT, SECTOR_UNITS } from '../../sample/sample-sectors'

const state = sampleState(SECTOR_FACT)
const HERE: Here = { organisation: state.organisation, sectorUnits: SECTOR_UNITS, startOn: TODAY }
const find = (activityId: string) => {
  const found = ACTIVITY_LIBRARY.find((activity) => activity.activityId === activityId)
  if (!found) throw new Error(`The library has no ${activityId}`)
  return found
}
const make = (activityId: string, here: Here = HERE) => {
  const activity = find(activityId)
  return activity.kind === 'act' ? actOfLibrary(STARTER_WHEEL, activity, here) : undefined
}

/** As when those that others open have been published before them. */
const WITH_FOLLOW_UPS = sampleState(
  SECTOR_FACT,
  ...ACTIVITY_LIBRARY.flatMap(({ activityId }) => make(activityId) ?? [])
    .filter(({ schedule }) => schedule.kind === 'follow-up')
    .map((requirement) => requirementPublication(requirement)),
)

describe.each(ACTIVITY_LIBRARY.map(({ activityId }) => [activityId]))('%s', (activityId) => {
  const requirement = requirementOfLibrary(STARTER_WHEEL, find(activityId), HERE)

  test('becomes a requirement that could be published as it is, but for the document that is still to be chosen', () => {
    const chosen = requirement?.kind === 'sign' ? { ...requirement, documentId: 'ethics-standard' } : requirement
    const parsed = Requirement.parse(chosen)
    expect(listRequirementProblems(parsed, WITH_FOLLOW_UPS, TODAY)).toEqual([])
  })

  test('comes back the same from the draft it is imported as', () => {
    const draft = draftOfLibrary(STARTER_WHEEL, find(activityId), HERE)
    expect(draft && requirementOfDraft(activityId, RequirementDraft.parse(draft))).toEqual(requirement)
  })
})

test('it says which activity of which edition it came from', () => {
  expect(make('hse-round')).toMatchObject({ requirementId: 'hse-round', origin: { activityId: 'hse-round', edition: 1 } })
})

describe('the sectors', () => {
  test('place an activity in the units that the controller chose, of all its sectors', () => {
    expect(make('food-safety')?.audience.within).toEqual(['u-kindergarten', 'u-school', 'u-health'])
    expect(make('hse-round')?.audience.within).toBeUndefined()
  })

  test('where none are chosen it becomes nothing, for it would be owed everywhere', () => {
    expect(make('water-hazards', { ...HERE, sectorUnits: { school: ['u-school'] } })).toBeUndefined()
    expect(make('water-hazards', { ...HERE, sectorUnits: { technical: [] } })).toBeUndefined()
  })

  test('divide the law: health and care has its own regulations, and everybody else the general act', () => {
    const basis = make('service-delivery-risk')?.basis ?? []
    const within = (title: string) => basis.find((each) => each.title.nb.startsWith(title))?.within
    expect(within('Kommuneloven')).toEqual(['u-education', 'u-technical', 'u-property', 'u-administration'])
    expect(within('Forskrift om ledelse')).toEqual(['u-health'])
    expect(within('Barnehageloven')).toEqual(['u-kindergarten'])
    expect(within('Oppdragsbrevet')).toBeUndefined()
  })

  test('a unit with something of an excepted sector in it is left out, and what is beside that below it is not', () => {
    const mixed = make('service-delivery-risk', { ...HERE, sectorUnits: { 'health-care': ['u-health', 'u-school'] } })
    expect(mixed?.basis?.find(({ title }) => title.nb === 'Kommuneloven')?.within).toEqual(['u-kindergarten', 'u-technical', 'u-property', 'u-administration'])
  })

  test('what rests on sectors that nobody has named is left out, and what excepts them counts everywhere', () => {
    const basis = make('service-delivery-risk', { ...HERE, sectorUnits: {} })?.basis ?? []
    expect(basis.map(({ title, within }) => [title.nb, within])).toEqual([
      ['Oppdragsbrevet til virksomhetslederne', undefined],
      ['Kommuneloven', undefined],
    ])
  })

  test('where everything is of the excepted sector nothing is left for the general act', () => {
    const all = make('service-delivery-risk', { ...HERE, sectorUnits: { 'health-care': ['u-top'] } })
    expect(all?.basis?.some(({ title }) => title.nb === 'Kommuneloven')).toBe(false)
  })
})

describe('the three steps of contract follow-up', () => {
  const STEPS = ['a-krim-1-self-report', 'a-krim-2-documents', 'a-krim-3-on-site']
  const CONTRACT = { kind: 'object' as const, objectId: 'contract-1' }
  const rules = STEPS.map((activityId) => requirementPublication(ActRequirement.parse(make(activityId))))
  const owed = (facts: readonly Fact[], day: Day) =>
    listStandingsAbout(sampleState(SECTOR_FACT, ...rules, ...facts), CONTRACT, day)
      .filter((standing) => standing.state === 'open' || standing.state === 'due-soon')
      .map(({ obligation }) => [obligation.requirement.requirementId, obligation.dueOn])

  const signOff = (facts: readonly Fact[], requirementId: string, answers: WrittenAnswer[]) => {
    const known = sampleState(SECTOR_FACT, ...rules, ...facts)
    const standing = listStandingsAbout(known, CONTRACT, TODAY).find(({ obligation, state: stateNow }) => obligation.requirement.requirementId === requirementId && stateNow !== 'fulfilled')
    const click = { requirementId, subject: 'object/contract-1', round: standing?.obligation.round ?? '', step: 0, requirementVersion: 1, outcome: 'done' as const, reason: '', doneOn: TODAY, answers, files: [], measures: [] }
    const decision = decideSignOff(known, click, { oid: oidOf('director'), tenantId: TENANT_ID, appVersion: '0.1.0', channel: 'tab' }, new Date(`${TODAY}T09:00:00Z`))
    return decision
  }
  const first = (risk: string, ...more: WrittenAnswer[]) => signOff([], 'a-krim-1-self-report', [{ kind: 'confirm', fieldId: 'received', isConfirmed: true }, { kind: 'choice', fieldId: 'risk', optionIds: [risk] }, ...more])
  const text = (fieldId: string): WrittenAnswer => ({ kind: 'text', fieldId, text: 'Mange ledd og mye innleie' })
  const recordOf = (decision: ReturnType<typeof signOff>): Fact[] => (decision.outcome === 'sign-off' ? [decision.record] : [])

  test('begin with the self-report alone', () => expect(owed([], TODAY)).toEqual([['a-krim-1-self-report', '2026-12-02']]))

  test('go on to the documents in 30 days where the risk is high, and then to the place itself', () => {
    const one = recordOf(first('high', text('concerns')))
    expect(owed(one, TODAY)).toEqual([['a-krim-2-documents', '2026-12-21']])
    const two = recordOf(signOff(one, 'a-krim-2-documents', [{ kind: 'number', fieldId: 'workers', number: 5 }, { kind: 'choice', fieldId: 'result', optionIds: ['in-order'] }]))
    expect(owed([...one, ...two], TODAY)).toEqual([['a-krim-3-on-site', '2026-12-21']])
    const three = recordOf(signOff([...one, ...two], 'a-krim-3-on-site', [{ kind: 'date', fieldId: 'held', on: TODAY }, { kind: 'choice', fieldId: 'result', optionIds: ['in-order'] }]))
    expect(owed([...one, ...two, ...three], TODAY)).toEqual([])
  })

  test.each([
    ['medium', 'assessment'],
    ['low', 'why-low'],
  ])('end where the risk is %s, with a reason that must be written', (risk, fieldId) => {
    expect(first(risk)).toEqual({ outcome: 'not-ready', problems: [{ path: `answers.${fieldId}`, problem: 'missing' }] })
    const one = recordOf(first(risk, text(fieldId)))
    expect(one).toHaveLength(1)
    expect(owed(one, TODAY)).toEqual([])
  })

  test('come back a year after the last self-report', () => {
    const one = recordOf(first('low', text('why-low')))
    expect(owed(one, '2027-11-01')).toEqual([['a-krim-1-self-report', '2027-11-21']])
  })
})

test('a risk group is evaluated a year after it last was, also where that was before anything was recorded here', () => {
  const [standing] = listStandingsAbout(sampleState(SECTOR_FACT, requirementPublication(ActRequirement.parse(make('risk-group-evaluation')))), { kind: 'object', objectId: 'risks-1' }, '2027-02-01')
  expect([standing?.obligation.dueOn, standing?.state]).toEqual(['2027-02-14', 'open'])
})

test('the first weeks are for those who come after the activity, and not for everybody who is here', () => {
  const known = sampleState(SECTOR_FACT, requirementPublication(ActRequirement.parse(make('new-employee')), { effectiveOn: '2026-11-10' }))
  const owes = (personId: string) => {
    const person = known.organisation.people.get(personId)
    return person ? listStandings(known, person, TODAY).some(({ obligation }) => obligation.requirement.requirementId === 'new-employee') : undefined
  }
  expect([owes(PEOPLE.newcomer), owes(PEOPLE.employee)]).toEqual([true, false])
})
