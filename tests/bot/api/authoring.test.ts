import { countAudience, plannedDays } from '../../../core/api/authoring-questions'
import type { InputOf } from '../../../core/api/question'
import { emptyRequirementDraft } from '../../../core/publishing/requirement-draft'
import { TODAY } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER } from './sample-questions'
import { PROGRAMME_DRAFT } from './sample-rules-questions'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())

const { schedule } = emptyRequirementDraft('act', TODAY)
const days = async (input: Omit<InputOf<typeof plannedDays>, 'dueInDays'>) => (await door.ask(plannedDays, { dueInDays: 14, ...input }, CONTROLLER)).answer

describe('building an audience', () => {
  it('shows at once how many and where', async () => {
    const count = async (changes: Partial<typeof PROGRAMME_DRAFT.audience>) => (await door.ask(countAudience, { audience: { ...PROGRAMME_DRAFT.audience, ...changes } }, CONTROLLER)).answer
    expect(await count({})).toEqual({ concerned: 9, byUnit: [{ unitId: 'u-education', name: 'Oppvekst', concerned: 9 }], problems: [] })
    expect(await count({ leaders: 'only' })).toMatchObject({ concerned: 2 })
    expect(await count({ employmentClasses: [] })).toEqual({ concerned: 0, byUnit: [], problems: [{ path: 'audience.employmentClasses', problem: 'too-few' }] })
    expect(await count({ of: 'units', levels: [] })).toMatchObject({ problems: [{ path: 'audience.levels', problem: 'too-few' }] })
  })
})

describe('the days of a plan', () => {
  it('are the next rounds of a calendar, over New Year and on the last day of short months', async () => {
    expect((await days({ schedule: { ...schedule, every: 'month', day: 31, leadDays: 5 } }))?.days.slice(0, 4)).toEqual([
      { opensOn: '2026-11-25', dueOn: '2026-11-30' },
      { opensOn: '2026-12-26', dueOn: '2026-12-31' },
      { opensOn: '2027-01-26', dueOn: '2027-01-31' },
      { opensOn: '2027-02-23', dueOn: '2027-02-28' },
    ])
    expect((await days({ schedule: { ...schedule, every: 'year', month: 1, day: 31 } }))?.days).toHaveLength(6)
  })

  it('are those of the lessons of a programme', async () =>
    expect((await days({ cadence: { kind: 'calendar', firstOn: '2027-01-04', everyWeeks: 3, everyDays: 0 }, lessons: 3 }))?.days).toEqual([
      { opensOn: '2027-01-04', dueOn: '2027-01-18' },
      { opensOn: '2027-01-25', dueOn: '2027-02-08' },
      { opensOn: '2027-02-15', dueOn: '2027-03-01' },
    ]))

  it('of somebody who begins today, where each has their own', async () =>
    expect((await days({ schedule: { ...schedule, kind: 'from-hiring' } }))?.days).toEqual([{ opensOn: TODAY, dueOn: '2026-12-05' }]))

  it('are not told of a plan that is none, but what is wrong with it', async () => {
    expect(await days({ schedule: { ...schedule, day: 40 } })).toEqual({ days: [], problems: [{ path: 'schedule.day', problem: 'out-of-range' }] })
    expect(await days({ cadence: { kind: 'calendar', firstOn: '', everyWeeks: 3, everyDays: 1 }, lessons: 3 })).toMatchObject({ days: [], problems: [{ path: 'cadence.firstOn', problem: 'not-a-day' }] })
    expect(await days({})).toEqual({ days: [], problems: [] })
  })
})
