import { judgeDelivery } from '../../../bot/delivery/judge-delivery'
import type { PlannedDelivery } from '../../../bot/delivery/delivery-work'
import { NEVER_PROMPTED, type PromptMemory } from '../../../core/prompts/prompt-memory'
import { NOW, oidOf, PEOPLE, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'
import { ALWAYS, campaignFact, PLAN, promptRulesPublication } from '../../sample/sample-prompts'

type Facts = Parameters<typeof sampleState>

const planned = (person: SamplePerson, changes: Partial<PlannedDelivery> = {}): PlannedDelivery => ({ personId: PEOPLE[person], oid: oidOf(person), kind: 'ask', asks: [], about: [], isReminder: false, ...changes })
const judge = (of: PlannedDelivery, { facts = [], memory = NEVER_PROMPTED, now = NOW }: { facts?: Facts; memory?: PromptMemory; now?: Date } = {}) => judgeDelivery(sampleState(promptRulesPublication(), ...facts), of, memory, TODAY, now)

test('whoever nothing holds back is sent to', () => expect(judge(planned('employee'))).toBe('send'))

test.each<[string, SamplePerson]>([
  ['excluded', 'onLeave'],
  ['excluded', 'leaver'],
  ['unreachable', 'disabled'],
])('%s: %s', (held, person) => expect(judge(planned(person))).toBe(held))

test('an account that is another one by now is not theirs', () => expect(judge(planned('employee', { oid: oidOf('colleague') }))).toBe('unreachable'))

test('everything may have been stopped since', () => expect(judge(planned('employee'), { facts: [promptRulesPublication({ isStopped: true }, 2)] })).toBe('stopped'))

test('they may have been prompted since, or have put it off; what leaders are told is not put off', () => {
  expect(judge(planned('employee'), { memory: { ...NEVER_PROMPTED, promptedOn: [TODAY] } })).toBe('budget-used')
  const snoozed = { ...NEVER_PROMPTED, snoozedUntil: '2026-11-22' }
  expect(judge(planned('leader'), { memory: snoozed })).toBe('snoozed')
  expect(judge(planned('leader', { kind: 'week' }), { memory: snoozed })).toBe('send')
})

test('the window may have closed', () =>
  expect(judge(planned('employee'), { facts: [promptRulesPublication({ hours: { ...ALWAYS.hours, untilHour: 8 } }, 2)] })).toBe('outside-window'))

describe('a campaign', () => {
  const of = planned('employee', { campaignId: 'winter' })
  const during = (...deeds: ('start' | 'pause' | 'cancel' | 'pilot')[]) => judge(of, { facts: [campaignFact('plan', 0, { plan: { ...PLAN, pilotUnitIds: ['u-nursery'] } }), ...deeds.map((deed, index) => campaignFact(deed, index + 1, { plan: { ...PLAN, pilotUnitIds: ['u-nursery'] } }))] as Facts })

  it('sends while it runs, and to nobody once it is paused, called off, or only tried elsewhere', () => {
    expect(during('start')).toBe('send')
    expect([during('start', 'pause'), during('start', 'cancel'), during('pilot'), during()]).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled'])
  })

  it('that nobody knows sends nothing', () => expect(judge(of)).toBe('cancelled'))
})
