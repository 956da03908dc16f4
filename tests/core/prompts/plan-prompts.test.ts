import { sha256 } from '../../../bot/hashing'
import { placeCampaigns } from '../../../core/prompts/place-campaigns'
import { asksOf, listAbout, planPrompts } from '../../../core/prompts/plan-prompts'
import { buildPromptBoard, notePrompted } from '../../../core/prompts/prompt-board'
import { NEVER_PROMPTED, type PromptMemory } from '../../../core/prompts/prompt-memory'
import type { PromptRules } from '../../../core/prompts/prompt-rules'
import { NOW, oidOf, PEOPLE, publication, sampleState, TODAY } from '../../sample/sample-log'
import { ALWAYS, campaignFact, PLAN } from '../../sample/sample-prompts'
import { signatureBy } from '../../sample/sample-records'

type State = ReturnType<typeof sampleState>
type Given = { state?: State; rules?: PromptRules; memory?: (personId: string) => PromptMemory; now?: Date; sentToday?: number }

const SIGNED = sampleState(signatureBy('colleague'))
const dayOf = (now: Date) => now.toISOString().slice(0, 10)

function plan({ state = SIGNED, rules = ALWAYS, memory = () => NEVER_PROMPTED, now = NOW, sentToday = 0 }: Given = {}) {
  const board = buildPromptBoard(state, dayOf(now), rules, sha256, memory)
  return planPrompts(board, rules, placeCampaigns(state, board), now, { sentToday }).map((prompt) => ({ ...prompt, asks: asksOf(prompt), about: listAbout(board, prompt.person) }))
}
const people = (prompts: { personId: string }[]) => prompts.map(({ personId }) => personId).sort()
const ALL = [PEOPLE.employee, PEOPLE.leader, PEOPLE.director, PEOPLE.hiredIn, PEOPLE.newcomer].sort()

/** Everybody was first prompted on that day, up to that rung. */
function askedOn(firstOn: string, rung = 0, promptedOn = [firstOn]): (personId: string) => PromptMemory {
  const keys = new Map(plan().map(({ personId, asks }) => [personId, asks]))
  return (personId) => ({ hasChat: true, asked: new Map((keys.get(personId) ?? []).map(({ key }) => [key, { firstOn, rung }])), promptedOn, campaigns: new Set() })
}
const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00.000Z`)

describe('whom to prompt', () => {
  it('is everybody who has something open and an account in use', () => {
    expect(people(plan())).toEqual(ALL)
    expect(plan().find(({ personId }) => personId === PEOPLE.employee)).toMatchObject({ oid: oidOf('employee'), because: 'first', about: ['ethics-standard'], asks: [{ rung: 0 }] })
  })

  it('is nobody who has signed, is on leave, disabled, has left or has no account', () => {
    for (const person of ['colleague', 'onLeave', 'disabled', 'leaver', 'noAccount'] as const) expect(people(plan())).not.toContain(PEOPLE[person])
  })

  it('is nobody whom Teams does not reach', () =>
    expect(people(plan({ memory: (personId) => (personId === PEOPLE.employee ? { ...NEVER_PROMPTED, unreachable: 'blocked' } : NEVER_PROMPTED) }))).toEqual(ALL.filter((id) => id !== PEOPLE.employee)))

  it('is nobody without a chat, where the app is not installed for whom it is about', () => {
    const memory = () => ({ ...NEVER_PROMPTED, hasChat: false })
    const running = sampleState(signatureBy('colleague'), campaignFact('plan'), campaignFact('start', 1))
    expect((['always', 'campaigns', 'never'] as const).map((installs) => plan({ memory, rules: { ...ALWAYS, installs } }).length)).toEqual([5, 0, 0])
    expect((['always', 'campaigns', 'never'] as const).map((installs) => plan({ state: running, memory, rules: { ...ALWAYS, installs } }).length)).toEqual([5, 5, 0])
  })

  it('is nobody while everything is stopped', () => expect(plan({ rules: { ...ALWAYS, isStopped: true } })).toEqual([]))

  it('is no more than the ceiling of the day, those sent already counted', () => {
    expect(plan({ rules: { ...ALWAYS, mostPerDay: 3 } })).toHaveLength(3)
    expect(plan({ rules: { ...ALWAYS, mostPerDay: 3 }, sentToday: 2 })).toHaveLength(1)
    expect(plan({ rules: { ...ALWAYS, mostPerDay: 3 }, sentToday: 9 })).toEqual([])
  })

  it('is nothing from the board of another day', () => {
    const board = buildPromptBoard(SIGNED, TODAY, ALWAYS, sha256, () => NEVER_PROMPTED)
    expect(planPrompts(board, ALWAYS, [], at('2026-11-22'))).toEqual([])
  })

  it('is the same on any machine, whatever was planned before', () => expect(plan()).toEqual(plan()))

  it('begins with those who are overdue', () => {
    const late = sampleState(publication(2, 0, '2026-11-21'), signatureBy('colleague'))
    const [first] = plan({ state: late, now: at('2026-12-20') })
    expect(first?.because).toBe('first')
  })
})

describe('a reminder', () => {
  const rules: PromptRules = { ...ALWAYS, ladder: { remindAfterDays: [7, 21], yearlyOn: ['03-01'] } }

  it('comes after the days of the ladder, and not before', () => {
    expect(plan({ rules, memory: askedOn(TODAY), now: at('2026-11-27') })).toEqual([])
    const due = plan({ rules, memory: askedOn(TODAY), now: at('2026-11-28') })
    expect(due.map(({ because }) => because)).toEqual(ALL.map(() => 'reminder'))
    expect(due[0]?.asks).toMatchObject([{ rung: 1 }])
  })

  it('is not sent twice on a rung', () => expect(plan({ rules, memory: askedOn(TODAY, 1), now: at('2026-12-05') })).toEqual([]))

  it('is one, the highest, for whoever missed those before', () => expect(plan({ rules, memory: askedOn(TODAY), now: at('2026-12-20') })[0]?.asks).toMatchObject([{ rung: 2 }]))

  it('ends with the ladder, but for the yearly days', () => {
    expect(plan({ rules, memory: askedOn(TODAY, 2), now: at('2027-02-28') })).toEqual([])
    expect(plan({ rules, memory: askedOn(TODAY, 2), now: at('2027-03-01') })[0]?.asks).toMatchObject([{ rung: 3 }])
  })
})

describe('the budget of a person', () => {
  it('allows one prompt in so many days, over all that is owed', () => {
    const rules: PromptRules = { ...ALWAYS, employees: { everyDays: 5, perMonth: 30 }, leaders: { everyDays: 2, perMonth: 30 } }
    const memory = () => ({ ...NEVER_PROMPTED, promptedOn: ['2026-11-18'] })
    expect(people(plan({ rules, memory }))).toEqual([PEOPLE.director, PEOPLE.leader].sort())
    expect(people(plan({ rules, memory, now: at('2026-11-23') }))).toEqual(ALL)
  })

  it('allows so many in a month', () => {
    const rules: PromptRules = { ...ALWAYS, employees: { everyDays: 1, perMonth: 2 }, leaders: { everyDays: 1, perMonth: 2 } }
    const memory = () => ({ ...NEVER_PROMPTED, promptedOn: ['2026-10-30', '2026-11-10'] })
    expect(plan({ rules, memory })).toEqual([])
    expect(people(plan({ rules, memory, now: at('2026-11-29') }))).toEqual(ALL)
  })

  it('waits for whoever has put it off', () => {
    const memory = () => ({ ...NEVER_PROMPTED, snoozedUntil: '2026-11-25' })
    expect(plan({ memory })).toEqual([])
    expect(people(plan({ memory, now: at('2026-11-25') }))).toEqual(ALL)
  })
})

describe('the hour', () => {
  const rules: PromptRules = { ...ALWAYS, hours: { weekdays: [1, 2, 3, 4, 5], fromHour: 8, untilHour: 15, onPublicHolidays: false }, spreadMinutes: 60 }
  const count = (now: string) => plan({ rules, now: new Date(now) }).length

  it('is within the window, by the clock in Norway', () => {
    // Monday 23 November, winter time.
    expect([count('2026-11-23T06:59:59.000Z'), count('2026-11-23T08:00:00.000Z'), count('2026-11-23T13:59:00.000Z'), count('2026-11-23T14:00:00.000Z')]).toEqual([0, 5, 5, 0])
  })

  it('spreads people over its first minutes, each at their own', () => {
    const counts = [0, 15, 30, 45, 59].map((minute) => count(`2026-11-23T07:${String(minute).padStart(2, '0')}:00.000Z`))
    expect(counts).toEqual([...counts].sort((one, other) => one - other))
    expect(counts.at(-1)).toBe(5)
    expect(counts[0]).toBeLessThan(5)
  })

  it('never comes on a day that is closed', () => expect(count('2026-11-21T09:00:00.000Z')).toBe(0))

  it('is another one for a group, whose ladder has more days', () => {
    const shifts: PromptRules = { ...rules, groups: [{ title: 'Turnus', unitIds: ['u-nursery'], hours: { weekdays: [6, 7], fromHour: 0, untilHour: 24, onPublicHolidays: true }, extraDays: 10 }] }
    expect(people(plan({ rules: shifts }))).toEqual([PEOPLE.hiredIn, PEOPLE.newcomer].sort())
    const remembered = askedOn(TODAY)
    expect(people(plan({ rules: { ...shifts, hours: ALWAYS.hours }, memory: remembered, now: at('2026-11-28') }))).toEqual([PEOPLE.employee, PEOPLE.leader, PEOPLE.director].sort())
    expect(people(plan({ rules: { ...shifts, hours: ALWAYS.hours }, memory: remembered, now: at('2026-12-12', '20:00') }))).toEqual(ALL)
  })
})

describe('a campaign', () => {
  const running = (...changes: Parameters<typeof campaignFact>[2][]) => sampleState(signatureBy('colleague'), campaignFact('plan', 0, changes[0]), campaignFact('start', 1, changes[0]))

  it('prompts whoever owes what it is about, also between two rungs, once', () => {
    const memory = askedOn('2026-11-19', 0)
    expect(plan({ memory })).toEqual([])
    const prompted = plan({ state: running(), memory })
    expect(people(prompted)).toEqual(ALL)
    expect(prompted[0]).toMatchObject({ because: 'campaign', campaignId: 'winter' })
    expect(plan({ state: running(), memory: (personId) => ({ ...memory(personId), campaigns: new Set(['winter']) }) })).toEqual([])
  })

  it('stays within its units and its days, and prompts nobody about anything else', () => {
    const memory = askedOn('2026-11-19', 0)
    expect(people(plan({ state: running({ plan: { ...PLAN, unitIds: ['u-nursery'] } }), memory }))).toEqual([PEOPLE.hiredIn, PEOPLE.newcomer].sort())
    expect(plan({ state: running({ plan: { ...PLAN, startsOn: '2026-11-22' } }), memory })).toEqual([])
    expect(plan({ state: running({ plan: { ...PLAN, requirementIds: ['privacy-security'] } }), memory })).toEqual([])
  })

  it('keeps within everybody\'s budget', () => expect(plan({ state: running(), memory: askedOn(TODAY, 0) })).toEqual([]))
})

test('no more are planned at once than is asked for, and nobody who is being sent to already', () => {
  const board = buildPromptBoard(SIGNED, TODAY, ALWAYS, sha256, () => NEVER_PROMPTED)
  expect(planPrompts(board, ALWAYS, [], NOW, { most: 2 })).toHaveLength(2)
  expect(people(planPrompts(board, ALWAYS, [], NOW, { isUnderWay: (personId) => personId === PEOPLE.employee }))).toEqual(ALL.filter((id) => id !== PEOPLE.employee))
})

test('what was sent is noted on the board and planned no more', () => {
  const board = buildPromptBoard(SIGNED, TODAY, ALWAYS, sha256, () => NEVER_PROMPTED)
  const [first, ...others] = planPrompts(board, ALWAYS, [], NOW)
  if (!first) throw new Error('Nothing was planned')
  notePrompted(board, first.personId, asksOf(first))
  expect(planPrompts(board, ALWAYS, [], NOW)).toEqual(others)
})
