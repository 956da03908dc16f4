import { isInWeek, planWeek, weekKey } from '../../../core/prompts/plan-week'
import type { Prompted } from '../../../core/prompts/prompted'
import type { Fact } from '../../../core/facts/fact'
import type { ActRequirement } from '../../../core/obligations/requirement'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { listTasks } from '../../../core/wheel/list-tasks'
import { oidOf, PEOPLE, SAMPLE_FACTS, sampleState, type SamplePerson } from '../../sample/sample-log'
import { signOffOf } from '../../sample/sample-records'
import { requirementPublication, YEARLY } from '../../sample/sample-rules'

const NEVER: Prompted = { askedKeys: new Set(), isPromptedToday: false }
const everybody = Object.keys(PEOPLE).map((person) => oidOf(person as SamplePerson))
const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00.000Z`)
const MONDAY = '2026-11-23'
const due = (dueOn: string, leadDays = 30): ActRequirement => ({ ...YEARLY, schedule: { kind: 'one-off', dueOn, leadDays } })
const organised = (...changes: OrganisationChange[]): Fact => ({ ...(SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>), importId: 'more', changes })

function plan({ requirement = due('2026-12-10'), day = MONDAY, time = '09:00', before = () => NEVER, facts = [] as Fact[], oids = everybody }: { requirement?: ActRequirement; day?: string; time?: string; before?: (personId: string) => Prompted; facts?: Fact[]; oids?: string[] } = {}) {
  return planWeek(sampleState(requirementPublication(requirement), ...facts), oids, before, at(day, time)).map(({ personId }) => personId)
}

describe('the one card a week', () => {
  it('goes to whoever has something to do, on Monday morning', () => {
    expect(plan()).toEqual([PEOPLE.leader])
    expect(planWeek(sampleState(requirementPublication(due('2026-12-10'))), everybody, () => NEVER, at(MONDAY))[0]).toEqual({ personId: PEOPLE.leader, oid: oidOf('leader'), key: 'week-2026-W48' })
  })

  it('goes to nobody at night, nor on a Saturday or Sunday', () => {
    expect(plan({ time: '05:59' })).toEqual([])
    expect(plan({ time: '06:00' })).toEqual([PEOPLE.leader])
    for (const day of ['2026-11-28', '2026-11-29']) expect(plan({ day })).toEqual([])
  })

  it('looks a month ahead: open, overdue, and what comes within thirty days', () => {
    expect(plan({ requirement: due('2026-11-10') })).toEqual([PEOPLE.leader])
    expect(plan({ requirement: due('2026-12-23', 1) })).toEqual([PEOPLE.leader])
    expect(plan({ requirement: due('2026-12-24', 1) })).toEqual([])
  })

  it('is not sent for what is done elsewhere alone, or done', () => {
    expect(plan({ requirement: { ...due('2026-12-10'), evidence: 'none' } })).toEqual([])
    expect(plan({ facts: [signOffOf('unit/u-kindergarten', { round: 'once' })] })).toEqual([])
  })

  it('is sent once a week, and never beside something else on one day', () => {
    expect(plan({ before: () => ({ ...NEVER, askedKeys: new Set([weekKey(MONDAY)]) }) })).toEqual([])
    expect(plan({ before: () => ({ ...NEVER, isPromptedToday: true }) })).toEqual([])
    expect(plan({ day: '2026-11-24' })).toEqual([PEOPLE.leader])
    expect(plan({ day: '2026-11-30', before: () => ({ ...NEVER, askedKeys: new Set([weekKey(MONDAY)]) }) })).toEqual([PEOPLE.leader])
  })

  it('comes next week to whoever became leader in the middle of one', () => {
    const successor = organised({ change: 'leader', unitId: 'u-kindergarten', personId: PEOPLE.leader, acting: false, startsOn: '2022-01-01', endsOn: '2026-11-24' }, { change: 'leader', unitId: 'u-kindergarten', personId: PEOPLE.colleague, acting: false, startsOn: '2026-11-25' })
    expect(plan({ facts: [successor], day: '2026-11-25' })).toEqual([])
    expect(plan({ facts: [successor], day: '2026-11-30' })).toEqual([PEOPLE.colleague])
  })

  it('goes to a delegate, and to a leader above who is asked for time', () => {
    const of = { v: 1 as const, tenantId: '11111111-1111-4111-8111-111111111111', appVersion: '0.1.0', recordedAt: '2026-11-20T09:00:00.000Z', subject: 'unit/u-kindergarten', requirementId: YEARLY.requirementId, round: 'once', majorVersion: 1, step: 0, actor: PEOPLE.leader, actorOid: oidOf('leader'), channel: 'tab' as const }
    expect(plan({ facts: [{ kind: 'delegation', ...of, deed: 'give', toPersonId: PEOPLE.employee, isStanding: false, reason: '', turn: 0 }] }).sort()).toEqual([PEOPLE.employee, PEOPLE.leader])
    expect(plan({ facts: [{ kind: 'extension-request', ...of, wantedOn: '2027-01-10', reason: 'Flytting', turn: 0 }] }).sort()).toEqual([PEOPLE.director, PEOPLE.leader])
  })

  it('goes only to those who can be reached and may act', () => {
    expect(plan({ oids: [oidOf('employee')] })).toEqual([])
    expect(plan({ facts: [organised({ change: 'account', personId: PEOPLE.leader, oid: oidOf('leader'), enabled: false, effectiveOn: '2026-11-01' })] })).toEqual([])
  })
})

it('what is done is not in the week, what is open is', () => {
  const inWeek = (...facts: Fact[]) => listTasks(sampleState(requirementPublication(due('2026-12-10')), ...facts), PEOPLE.leader, MONDAY).map((task) => isInWeek(task, MONDAY))
  expect(inWeek()).toEqual([true])
  expect(inWeek(signOffOf('unit/u-kindergarten', { round: 'once' }))).toEqual([false])
})
