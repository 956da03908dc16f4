import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { addDays, compareDays, Day, dayOf, daysBetween, hourOf, Instant, latestDay, toInstant } from '../../../core/days/day'

const anyDate = fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2100-12-31T23:59:59Z'), noInvalidDate: true })
const anyDay = anyDate.map((date) => date.toISOString().slice(0, 10))

/** The European rule by hand: summer time from the last Sunday of March to the last of October, both at 01:00 UTC. */
function norwegianDayByRule(moment: Date): string {
  const lastSunday = (month: number) => {
    const last = new Date(Date.UTC(moment.getUTCFullYear(), month + 1, 0, 1))
    return last.getTime() - last.getUTCDay() * 86_400_000
  }
  const isSummer = moment.getTime() >= lastSunday(2) && moment.getTime() < lastSunday(9)
  return new Date(moment.getTime() + (isSummer ? 2 : 1) * 3_600_000).toISOString().slice(0, 10)
}

describe('a day', () => {
  test.each(['2026-02-28', '2028-02-29', '1999-12-31'])('%s is one', (day) => expect(Day.safeParse(day).success).toBe(true))
  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-11-21T00:00:00Z', '21.11.2026', ''])('%s is none', (day) =>
    expect(Day.safeParse(day).success).toBe(false),
  )

  test('changes at midnight in Norway, in winter and in summer', () => {
    expect(dayOf('2026-11-20T22:59:59.999Z')).toBe('2026-11-20')
    expect(dayOf('2026-11-20T23:00:00.000Z')).toBe('2026-11-21')
    expect(dayOf('2026-06-20T21:59:59.999Z')).toBe('2026-06-20')
    expect(dayOf(new Date('2026-06-20T22:00:00.000Z'))).toBe('2026-06-21')
  })

  test('has the hours of the wall clock in Norway, in winter and in summer', () => {
    expect(hourOf('2026-11-20T23:00:00.000Z')).toBe(0)
    expect(hourOf('2026-11-21T05:59:59.999Z')).toBe(6)
    expect(hourOf(new Date('2026-06-21T05:00:00.000Z'))).toBe(7)
    expect(hourOf('2026-06-21T21:59:59.999Z')).toBe(23)
  })

  test('agrees with the European rule of summer time at any moment from 1997 on', () => {
    const moments = fc.date({ min: new Date('1997-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
    fc.assert(fc.property(moments, (moment) => dayOf(moment) === norwegianDayByRule(moment) && dayOf(toInstant(moment)) === norwegianDayByRule(moment)), { numRuns: 3000 })
  })
})

describe('counting days', () => {
  test('crosses months, leap days and both changes of the clock', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29')
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30')
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31)
    expect(daysBetween('2026-04-01', '2026-03-01')).toBe(-31)
  })

  test('adding and measuring are each other backwards', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        const other = addDays(day, count)
        expect(Day.safeParse(other).success).toBe(true)
        expect(daysBetween(day, other)).toBe(count)
        expect(addDays(other, -count)).toBe(day)
        expect(other > day).toBe(count > 0)
      }),
      { numRuns: 2000 },
    )
  })

  // Apia slept through 30 December 2011; New York, São Paulo and Beirut change the clock at other times than Norway.
  test.each(['UTC', 'America/New_York', 'America/Sao_Paulo', 'Asia/Beirut', 'Pacific/Apia', 'Pacific/Kiritimati'])(
    'is the same on a machine in %s',
    (zone) => {
      const program = `
        const { addDays, daysBetween, dayOf } = require('./core/days/day.ts')
        const wrong = []
        for (let n = 0; n < 365 * 40; n++) {
          const [day, next] = [n, n + 1].map((count) => new Date(Date.UTC(1995, 0, 1 + count)).toISOString().slice(0, 10))
          if (addDays(day, 1) !== next || daysBetween(day, next) !== 1 || dayOf(day + 'T12:00:00.000Z') !== day) wrong.push(day)
        }
        process.stdout.write(JSON.stringify({ offset: new Date(2026, 0, 1).getTimezoneOffset(), wrong }))`
      const env = { ...process.env, TZ: zone }
      const output = execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', program], { env, encoding: 'utf8' })
      expect(JSON.parse(output)).toMatchObject({ wrong: [] })
    },
  )
})

describe('a moment', () => {
  test('is kept in UTC with milliseconds, so that moments compare as strings', () => {
    expect(toInstant(new Date('2026-11-21T10:30:00+01:00'))).toBe('2026-11-21T09:30:00.000Z')
    expect(Instant.safeParse('2026-11-21T09:30:00.000Z').success).toBe(true)
    fc.assert(fc.property(anyDate, anyDate, (a, b) => a < b === toInstant(a) < toInstant(b)))
  })

  test.each(['2026-11-21T09:30:00Z', '2026-11-21T09:30:00.000+01:00', '2026-11-21', '2026-11-21T25:00:00.000Z'])('%s is refused', (text) =>
    expect(Instant.safeParse(text).success).toBe(false),
  )
})

test('the latest of several days is found whatever their order', () => {
  const days = ['2026-01-02', '2027-01-01', '2026-12-31', '2025-02-28'] as const
  for (const turn of [0, 1, 2, 3]) {
    const [first, second, third, fourth] = [...days.slice(turn), ...days.slice(0, turn)] as [string, string, string, string]
    expect(latestDay(first, second, third, fourth)).toBe('2027-01-01')
    expect(latestDay(first, second, third)).toBe([first, second, third].sort()[2])
    expect(latestDay(first, second)).toBe([first, second].sort()[1])
  }
})

test('days sort earliest first, and equal ones keep their order', () => {
  expect(['2026-02-01', '2025-12-31', '2026-01-31'].sort(compareDays)).toEqual(['2025-12-31', '2026-01-31', '2026-02-01'])
  expect(compareDays('2026-01-01', '2026-01-01')).toBe(0)
})
