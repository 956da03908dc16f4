import { sha256 } from '../../../bot/hashing'
import { findTalkingUnit, leaderPromptKey, planLeaderPrompts } from '../../../core/prompts/plan-leader-prompts'
import type { Prompted } from '../../../core/prompts/prompted'
import type { Fact } from '../../../core/facts/fact'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import type { LearnRequirement } from '../../../core/obligations/requirement'
import { NOW, oidOf, PEOPLE, SAMPLE_FACTS, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'
import { talkOf } from '../../sample/sample-records'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const NEVER: Prompted = { askedKeys: new Set(), isPromptedToday: false }
const everybody = Object.keys(PEOPLE).map((person) => oidOf(person as SamplePerson))
const lessons = [lessonPublication('phishing'), lessonPublication('passwords')]
const programme = (changes: Partial<LearnRequirement> = {}) => requirementPublication({ ...PROGRAMME, ...changes })
const calendar = (firstOn: string) => programme({ cadence: { kind: 'calendar', firstOn, everyWeeks: 1 } })
const organised = (...changes: OrganisationChange[]): Fact => ({ ...(SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>), importId: 'more', changes })
const guide: OrganisationChange = { change: 'role', unitId: 'u-kindergarten', role: 'ethics-guide', personId: PEOPLE.colleague, startsOn: '2026-01-01' }

function plan(facts: Fact[], { now = NOW, before = () => NEVER, oids = everybody }: { now?: Date; before?: (personId: string) => Prompted; oids?: string[] } = {}) {
  return planLeaderPrompts(sampleState(...lessons, ...facts), sha256, oids, before, now).map(({ personId, lesson, unitIds, others }) => [personId, lesson.round, unitIds, others])
}
const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00.000Z`)

describe('before a lesson goes out', () => {
  it('its leaders are told, with those of their units that have people in it', () =>
    expect(plan([calendar('2026-11-25')])).toEqual([[PEOPLE.leader, 'phishing/first', ['u-kindergarten'], 0]]))

  it('its ethics guides are told too', () => expect(plan([calendar('2026-11-25'), organised(guide)]).map(([who]) => who)).toEqual([PEOPLE.leader, PEOPLE.colleague]))

  it('a department with a leader of its own is told there', () => {
    const head: OrganisationChange = { change: 'leader', unitId: 'u-nursery', personId: PEOPLE.hiredIn, acting: false, startsOn: '2026-01-01' }
    expect(plan([calendar('2026-11-25'), organised(head, guide)])).toEqual([
      [PEOPLE.leader, 'phishing/first', ['u-kindergarten'], 0],
      [PEOPLE.colleague, 'phishing/first', ['u-kindergarten', 'u-nursery'], 0],
      [PEOPLE.hiredIn, 'phishing/first', ['u-nursery'], 0],
    ])
  })

  it('whoever would only talk to themselves is not told', () => {
    // The director is alone in the unit that is led.
    expect(plan([calendar('2026-11-25')]).map(([who]) => who)).not.toContain(PEOPLE.director)
    expect(plan([programme({ audience: { ...PROGRAMME.audience, leaders: 'only' }, cadence: { kind: 'calendar', firstOn: '2026-11-25', everyWeeks: 1 } })])).toEqual([])
  })

  it('it is seven days before, not earlier', () => {
    const days = ['2026-11-17', '2026-11-18', '2026-11-25', '2026-12-09', '2026-12-10']
    const first = (day: string) => plan([calendar('2026-11-25')], { now: at(day), before: () => ({ ...NEVER, askedKeys: new Set([keyOf('passwords', '2026-12-02')]) }) }).length
    expect(days.map(first)).toEqual([0, 1, 1, 1, 0])
  })

  it('of two that go out on one day it is the same one, whichever was published first', () => {
    const programmes = ['phishing', 'passwords'].map((lessonId) => programme({ requirementId: `about-${lessonId}`, lessonIds: [lessonId], cadence: { kind: 'calendar', firstOn: '2026-11-25', everyWeeks: 1 } }))
    expect(plan(programmes).map(([, round]) => round)).toEqual(['passwords/first'])
    expect(plan(programmes.toReversed())).toEqual(plan(programmes))
  })

  it('at the hour when people are awake', () => {
    expect(plan([calendar('2026-11-25')], { now: at(TODAY, '05:59') })).toEqual([])
    expect(plan([calendar('2026-11-25')], { now: at(TODAY, '06:00') })).toHaveLength(1)
  })
})

function keyOf(lessonId: string, outOn: string): string {
  const requirement = { ...PROGRAMME }
  return leaderPromptKey(sha256, { requirement, lessonId, publication: lessonPublication(lessonId), round: `${lessonId}/first`, outOn })
}

describe('nobody is told', () => {
  it('twice of the same lesson', () => {
    expect(plan([calendar('2026-11-25')], { before: () => ({ ...NEVER, askedKeys: new Set([keyOf('phishing', '2026-11-25')]) }) })).toEqual([])
  })
  it('twice on one day, be the other card about something else', () => expect(plan([calendar('2026-11-25')], { before: () => ({ ...NEVER, isPromptedToday: true }) })).toEqual([]))
  it('of two lessons on one day: the next one the next day', () => {
    const both = [calendar('2026-11-21')]
    expect(plan(both).map(([, round]) => round)).toEqual(['phishing/first'])
    expect(plan(both, { before: () => ({ ...NEVER, askedKeys: new Set([keyOf('phishing', '2026-11-21')]) }) }).map(([, round]) => round)).toEqual(['passwords/first'])
  })
  it('who cannot be reached', () => expect(plan([calendar('2026-11-25')], { oids: [oidOf('employee')] })).toEqual([]))
  it('when the unit has talked about it already', () => expect(plan([calendar('2026-11-16'), talkOf('phishing')]).map(([, round]) => round)).toEqual(['passwords/first']))
})

describe('of a programme without a calendar', () => {
  it.each([{ kind: 'at-once' }, { kind: 'from-hiring', everyDays: 14 }] as const)('($kind) the first lesson stands for all', (cadence) =>
    expect(plan([programme({ cadence })], { now: at('2026-11-03') })).toEqual([[PEOPLE.leader, 'phishing/first', ['u-kindergarten'], 1]]))

  it('leaders are told when it is published, not weeks later', () => expect(plan([programme()])).toEqual([]))
})

test('a lesson that is brought back goes before all others', () => {
  expect(plan([calendar('2026-11-21'), lessonReturn('passwords')])).toEqual([[PEOPLE.leader, 'passwords/again-1', ['u-kindergarten'], 0]])
})

test('a department without a leader talks with its workplace', () => {
  const { organisation } = sampleState()
  expect([findTalkingUnit(organisation, 'u-nursery', TODAY), findTalkingUnit(organisation, 'u-education', TODAY)]).toEqual(['u-kindergarten', 'u-education'])
})
