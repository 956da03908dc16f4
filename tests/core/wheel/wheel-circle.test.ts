import { angleApart, angleOfDay, angleOfPoint, dayAtAngle, daysInYear, listMonths, pointAt, ringPath, sectorPath, textArc, TURN } from '../../../core/wheel/wheel-circle'

test('the year begins at the top and goes clockwise', () => {
  expect(angleOfDay(2026)('2026-01-01')).toBeCloseTo((0.5 / 365) * TURN, 9)
  expect(angleOfDay(2026)('2026-12-31')).toBeCloseTo((364.5 / 365) * TURN, 9)
  const spring = pointAt(10, angleOfDay(2026)('2026-04-01') ?? 0)
  expect(spring.x).toBeCloseTo(10, 0)
  expect(Math.abs(spring.y)).toBeLessThan(0.5)
})

test('a day of another year has no place', () => {
  expect(angleOfDay(2026)('2025-12-31')).toBeUndefined()
  expect(angleOfDay(2026)('2027-01-01')).toBeUndefined()
})

test.each([
  [2024, 366],
  [2026, 365],
  [2100, 365],
  [2000, 366],
])('%i has %i days', (year, days) => expect(daysInYear(year)).toBe(days))

test('twelve months follow one another all around', () => {
  const months = listMonths(2028)
  expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  for (const [index, { from }] of months.entries()) expect(from).toBe(index === 0 ? 0 : months[index - 1]!.to)
  expect(months[11]!.to).toBeCloseTo(TURN, 9)
  expect(months[1]!.to - months[1]!.from).toBeCloseTo((29 / 366) * TURN, 9)
})

test('points so many degrees apart lie so far apart', () => {
  const angle = angleApart(100, 24)
  const [one, other] = [pointAt(100, 1), pointAt(100, 1 + angle)]
  expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeCloseTo(24, 9)
  expect(angleApart(1, 24)).toBeCloseTo(Math.PI, 9)
})

test('a part of a ring is a closed path', () => {
  expect(sectorPath(10, 20, 0, TURN / 4)).toBe('M0 -20A20 20 0 0 1 20 0L10 0A10 10 0 0 0 0 -10Z')
  expect(sectorPath(10, 20, 0, (TURN * 3) / 4)).toContain('A20 20 0 1 1')
})

test('a whole ring is two circles that run against one another', () => expect(ringPath(10, 20)).toBe('M0 -20A20 20 0 0 1 0 20A20 20 0 0 1 0 -20ZM0 -10A10 10 0 0 0 0 10A10 10 0 0 0 0 -10Z'))

test('text is never upside down', () => {
  expect(textArc(100, 0, TURN / 12)).toMatch(/^M0 -100A100 100 0 0 1 50 /)
  // June: from its end to its beginning, which is from left to right.
  const [, startX, endX] = /^M([-\d.]+) [-\d.]+A100 100 0 0 0 ([-\d.]+) /.exec(textArc(100, TURN * 0.42, TURN * 0.5)) ?? []
  expect(Number(startX)).toBeLessThan(Number(endX))
})

test.each([2024, 2026, 2100])('every day of %i is found again at its own angle and at the point there', (year) => {
  for (let number = 0; number < daysInYear(year); number++) {
    const day = new Date(Date.UTC(year, 0, 1 + number)).toISOString().slice(0, 10)
    const angle = angleOfDay(year)(day) ?? NaN
    expect(dayAtAngle(year, angle, `${year}-01-01`)).toBe(day)
    expect(angleOfPoint(pointAt(300, angle))).toBeCloseTo(angle, 9)
  }
})

test('an angle before the first day that may be chosen means that day, or the last of the year where that is nearer', () => {
  const at = (day: string) => dayAtAngle(2026, angleOfDay(2026)(day) ?? NaN, '2026-05-12')
  expect([at('2026-05-12'), at('2026-05-11'), at('2026-04-01'), at('2026-02-01'), at('2026-01-01')]).toEqual(['2026-05-12', '2026-05-12', '2026-05-12', '2026-12-31', '2026-12-31'])
  expect(dayAtAngle(2026, -0.001, '2026-05-12')).toBe('2026-12-31')
})
