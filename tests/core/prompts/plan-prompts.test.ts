import { sha256 } from '../../../bot/hashing'
import { obligationKey } from '../../../core/facts/keys'
import { planPrompts, type Prompted } from '../../../core/prompts/plan-prompts'
import { oidOf, PEOPLE, publication, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'
import { signatureBy } from '../../sample/sample-records'

const NEVER: Prompted = { askedKeys: new Set(), isPromptedToday: false }
const everybody = (Object.keys(PEOPLE) as SamplePerson[]).map(oidOf)
const keyFor = (person: SamplePerson, majorVersion = 1) =>
  obligationKey(sha256, { requirementId: 'ethics-standard', round: `${PEOPLE[person]}-1`, subject: PEOPLE[person], majorVersion })

function plan(state = sampleState(), oids: string[] = everybody, before: Partial<Record<string, Prompted>> = {}, day = TODAY) {
  return planPrompts(state, sha256, oids, (personId) => before[personId] ?? NEVER, day)
}
const whom = (prompts: ReturnType<typeof plan>) => prompts.map(({ personId }) => personId)

test('those who can be reached and owe are asked, each with the key of the obligation', () => {
  const prompts = plan()
  expect(whom(prompts)).toEqual([PEOPLE.employee, PEOPLE.colleague, PEOPLE.leader, PEOPLE.director, PEOPLE.hiredIn, PEOPLE.newcomer])
  expect(prompts[0]).toEqual({ personId: PEOPLE.employee, oid: oidOf('employee'), obligationKeys: [keyFor('employee')] })
})

test('neither leavers, people on leave, disabled accounts nor strangers are asked', () =>
  expect(plan(sampleState(), [oidOf('leaver'), oidOf('onLeave'), oidOf('disabled'), oidOf('guest')])).toEqual([]))

test('nobody is asked who cannot be reached, and nobody who has signed', () => {
  expect(whom(plan(sampleState(), [oidOf('colleague')]))).toEqual([PEOPLE.colleague])
  expect(whom(plan(sampleState(signatureBy('employee'))))).not.toContain(PEOPLE.employee)
})

test('nobody is asked twice for the same, nor twice in a day', () => {
  const asked = { [PEOPLE.employee]: { askedKeys: new Set([keyFor('employee')]), isPromptedToday: false } }
  expect(whom(plan(sampleState(), everybody, asked))).not.toContain(PEOPLE.employee)
  const today = { [PEOPLE.employee]: { askedKeys: new Set<string>(), isPromptedToday: true } }
  expect(whom(plan(sampleState(), everybody, today))).not.toContain(PEOPLE.employee)
})

test('a new major version asks again those who were asked for the old one, from its day on', () => {
  const state = sampleState(signatureBy('employee'), publication(2, 0, '2026-12-01'))
  const asked = { [PEOPLE.employee]: { askedKeys: new Set([keyFor('employee')]), isPromptedToday: false } }
  expect(whom(plan(state, everybody, asked, '2026-11-30'))).not.toContain(PEOPLE.employee)
  expect(plan(state, [oidOf('employee')], asked, '2026-12-01')).toEqual([
    { personId: PEOPLE.employee, oid: oidOf('employee'), obligationKeys: [keyFor('employee', 2)] },
  ])
})
