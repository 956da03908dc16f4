import { Fact } from '../../../core/facts/fact'
import { decideSignOff, type SignOffClick } from '../../../core/wheel/decide-sign-off'
import { listActivities } from '../../../core/wheel/list-tasks'
import { NOW, PEOPLE, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'
import { requirementPublication, withdrawalOf } from '../../sample/sample-rules'
import { HIGH_RISK, MANAGEMENT_REVIEW, organisationFact, REVIEW_OF_KINDERGARTEN, SAFE_CLICK, SAFETY_ROUND, WHEEL_FACTS, wheelSource } from '../../sample/sample-wheel'

const decide = (changes: Partial<SignOffClick> = {}, by: SamplePerson | 'guest' = 'leader', ...further: Fact[]) => decideSignOff(sampleState(...WHEEL_FACTS, ...further), { ...SAFE_CLICK, ...changes }, wheelSource(by), NOW)

function recordOf(changes: Partial<SignOffClick> = {}, by: SamplePerson = 'leader', ...further: Fact[]) {
  const decision = decide(changes, by, ...further)
  if (decision.outcome !== 'sign-off') throw new Error(JSON.stringify(decision))
  return decision.record
}
const problemsOf = (changes: Partial<SignOffClick>) => {
  const decision = decide(changes)
  return decision.outcome === 'not-ready' ? decision.problems.map(({ path, problem }) => `${path} ${problem}`) : decision.outcome
}
const statesAfter = (...further: Fact[]) => listActivities(sampleState(...WHEEL_FACTS, ...further), { kind: 'unit', unitId: 'u-kindergarten' }, TODAY).map(({ obligation, state }) => `${obligation.requirement.requirementId} ${state}`)

test('the leader of the unit signs off: the whole record says what was answered, under which version and in which capacity', () => {
  const record = recordOf()
  expect(record).toMatchObject({ subject: 'unit/u-kindergarten', actor: PEOPLE.leader, as: 'answerer', outcome: 'done', doneOn: '2026-11-20', requirementVersion: 1, step: 0, answers: SAFE_CLICK.answers })
  expect(record).not.toHaveProperty('opens')
  expect(record).not.toHaveProperty('needsConfirmation')
  expect(Fact.parse(record)).toEqual(record)
  expect(statesAfter(record)).toContain('safety-round fulfilled')
})

test('a high risk opens the review of documents within 30 days, with no code of its own; a medium one does not', () => {
  const record = recordOf({ answers: HIGH_RISK })
  expect(record.opens).toEqual([{ requirementId: 'document-review', dueOn: '2026-12-21' }])
  expect(statesAfter(record)).toEqual(expect.arrayContaining(['safety-round fulfilled', 'document-review open']))
  expect(statesAfter(recordOf()).join()).not.toContain('document-review')
})

test('a low risk ends with a reason', () => {
  const low: SignOffClick['answers'] = [...HIGH_RISK.slice(0, 1), { kind: 'choice', fieldId: 'risk', optionIds: ['low'] }]
  expect(problemsOf({ answers: low })).toEqual(['answers.why missing'])
  expect(recordOf({ answers: [...low, { kind: 'text', fieldId: 'why', text: 'Nytt bygg' }] }).opens).toBeUndefined()
})

test('not relevant needs a reason, keeps no answers and opens nothing', () => {
  expect(problemsOf({ outcome: 'not-relevant', reason: ' ' })).toEqual(['reason missing'])
  const record = recordOf({ outcome: 'not-relevant', reason: ' Stengt for ombygging ', answers: HIGH_RISK })
  expect(record).toMatchObject({ outcome: 'not-relevant', reason: 'Stengt for ombygging' })
  expect(record.answers ?? record.opens).toBeUndefined()
  const always = requirementPublication({ ...SAFETY_ROUND, form: { fields: [], mayBeNotRelevant: false, followUps: [], isReview: false } }, { version: 2, effectiveOn: '2026-11-03', openRounds: 'change' })
  expect(decide({ outcome: 'not-relevant', reason: 'Nei takk', requirementVersion: 2 }, 'leader', always)).toMatchObject({ outcome: 'not-ready', problems: [{ path: 'outcome', problem: 'always-relevant' }] })
})

test('it was done on a day that has been, and not long before it opened', () => {
  expect(problemsOf({ doneOn: '2026-11-22' })).toEqual(['doneOn future'])
  expect(problemsOf({ doneOn: '2026-09-02' })).toEqual(['doneOn too-early'])
  expect(recordOf({ doneOn: '2026-09-03' }).doneOn).toBe('2026-09-03')
})

test('those who were present are of the unit; others are told by how many', () => {
  const present = (personIds: string[], others = 0): SignOffClick['answers'] => [...SAFE_CLICK.answers, { kind: 'present', fieldId: 'present', personIds, others }]
  expect(recordOf({ answers: present([PEOPLE.employee, PEOPLE.newcomer], 2) }).answers).toHaveLength(3)
  expect(problemsOf({ answers: present([PEOPLE.director]) })).toEqual(['answers.present unknown-person'])
})

test('an activity that changed while the form was open: what is still valid stays, what is missing is asked for', () => {
  const changed = requirementPublication(
    { ...SAFETY_ROUND, form: { fields: [...(SAFETY_ROUND.form?.fields.slice(0, 1) ?? []), { kind: 'date', fieldId: 'next', label: SAFETY_ROUND.title, isRequired: true }], mayBeNotRelevant: true, followUps: [], isReview: false } },
    { version: 2, effectiveOn: '2026-11-20', openRounds: 'change' },
  )
  expect(decide({}, 'leader', changed)).toMatchObject({ outcome: 'not-ready', problems: [{ path: 'answers.next', problem: 'missing' }] })
  const record = recordOf({ answers: [...SAFE_CLICK.answers, { kind: 'date', fieldId: 'next', on: '2027-01-10' }] }, 'leader', changed)
  expect(record).toMatchObject({ requirementVersion: 2, answers: [{ fieldId: 'walked' }, { fieldId: 'next' }] })
})

test('of the form that was on the screen nothing is passed over silently', () => {
  expect(problemsOf({ answers: [...SAFE_CLICK.answers, { kind: 'text', fieldId: 'smuggled', text: 'x' }] })).toEqual(['answers.smuggled unknown-field'])
})

test('two at once: the second is shown the first one’s record', () => {
  const record = recordOf()
  expect(decide({}, 'leader', record)).toMatchObject({ outcome: 'already', by: { record: { actor: PEOPLE.leader } } })
})

test.each<[string, Partial<SignOffClick>, SamplePerson | 'guest', Fact[], string]>([
  ['an employee of the unit', {}, 'employee', [], 'not-yours'],
  ['the leader above', {}, 'director', [], 'not-yours'],
  ['a guest', {}, 'guest', [], 'refused'],
  ['a disabled account', {}, 'disabled', [], 'refused'],
  ['an activity that was withdrawn', {}, 'leader', [withdrawalOf(SAFETY_ROUND)], 'out-of-date'],
  ['a round that nobody knows', { round: '1999' }, 'leader', [], 'not-yours'],
  ['a requirement that nobody knows', { requirementId: 'nothing' }, 'leader', [], 'not-yours'],
  ['a step that is not now', { step: 1 }, 'leader', [], 'out-of-date'],
  ['what is shown only', { requirementId: 'budget', round: 'once' }, 'leader', [], 'out-of-date'],
])('%s is not signed off', (_, changes, by, further, outcome) => expect(decide(changes, by, ...further).outcome).toBe(outcome))

test('a unit without a leader raises the leader above', () => {
  const vacant = organisationFact('vacant', { change: 'leader', unitId: 'u-kindergarten', personId: PEOPLE.leader, acting: false, startsOn: '2022-01-01', endsOn: '2026-11-15' })
  expect(decide({}, 'leader', vacant).outcome).toBe('not-yours')
  expect(decide({}, 'director', vacant).outcome).toBe('sign-off')
})

test('a new leader finds what is open, and the one before no longer', () => {
  const successor = organisationFact('successor', { change: 'leader', unitId: 'u-kindergarten', personId: PEOPLE.colleague, acting: false, startsOn: '2026-11-20' })
  expect(decide({}, 'colleague', successor).outcome).toBe('sign-off')
  expect(decide({}, 'leader', successor).outcome).toBe('not-yours')
})

describe('a review', () => {
  const review: Partial<SignOffClick> = { ...REVIEW_OF_KINDERGARTEN, answers: [], measures: [{ title: ' Bytte lås ', ownerId: PEOPLE.colleague, dueOn: '2026-12-15' }] }

  test('holds the unit’s own computed figures, so that nobody types them, and its measures', () => {
    const record = recordOf(review)
    expect(record.figures).toMatchObject({ signed: { done: 0 }, overdue: 0 })
    expect(record.figures?.signed.total).toBeGreaterThan(3)
    expect(record.measures).toEqual([{ title: 'Bytte lås', ownerId: PEOPLE.colleague, dueOn: '2026-12-15' }])
  })

  test('has measures with a title, an owner who works here and a day to come', () => {
    const wrong = { ...review, measures: [{ title: ' ', ownerId: PEOPLE.leaver, dueOn: '2026-11-20' }] }
    expect(problemsOf(wrong)).toEqual(['measures.0.title missing', 'measures.0.dueOn past', 'measures.0.ownerId unknown-person'])
    expect(problemsOf({ measures: review.measures ?? [] })).toEqual(['measures no-review'])
  })

  test('puts its measures on the agenda of the next one, with their state', () => {
    const next = requirementPublication({ ...MANAGEMENT_REVIEW, requirementId: 'next-review' })
    const record = recordOf({ ...review, requirementId: 'next-review' }, 'leader', next, recordOf(review))
    expect(record.agenda).toEqual([{ objectId: expect.stringMatching(/^measure:[0-9a-f]{12}:0$/) as string, title: 'Bytte lås', dueOn: '2026-12-15', isDone: false }])
  })
})
