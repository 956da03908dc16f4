import { drawEmployees } from '../../../../infra/local/municipality/draw-employees'
import { planUnits } from '../../../../infra/local/municipality/plan-units'

const FIRST_DAY = '2026-11-21'
const units = planUnits(12_000)
const employees = drawEmployees(units, 42, FIRST_DAY)
const present = employees.filter(({ startsOn, endsOn }) => startsOn <= FIRST_DAY && endsOn === undefined)

test('12,000 people work there on the first day', () => expect(present).toHaveLength(12_000))

test('a quarter is paid by the hour or works in two places', () => {
  const share = present.filter(({ employmentClass, second }) => employmentClass === 'hourly-paid' || second !== undefined).length / present.length
  expect(share).toBeGreaterThan(0.22)
  expect(share).toBeLessThan(0.28)
})

test('the second post is smaller than a whole one and at another workplace', () => {
  for (const { unit, second, percentage } of employees) {
    if (!second) continue
    expect(unit.unitId.startsWith(second.unit.unitId)).toBe(false)
    expect(percentage + second.percentage).toBeLessThanOrEqual(100)
  }
})

test('every kind of employment occurs, and the elected sit from October after an election', () => {
  expect(new Set(present.map(({ employmentClass }) => employmentClass))).toEqual(new Set(['permanent', 'hourly-paid', 'hired-in', 'apprentice', 'elected']))
  expect(new Set(present.filter(({ employmentClass }) => employmentClass === 'elected').map(({ startsOn }) => startsOn))).toEqual(new Set(['2023-10-15']))
})

test('every unit has one leader with an account, but for one workplace without', () => {
  const led = employees.flatMap(({ leads, account }) => (leads && account?.isEnabled ? [leads.unitId] : []))
  const without = units.filter(({ unitId }) => !led.includes(unitId))
  expect(without.map(({ level }) => level)).toEqual(['workplace'])
  expect(new Set(led).size).toBe(led.length)
})

test('some act for a leader who is on leave, at the same workplace', () => {
  const acting = present.filter(({ actsFor }) => actsFor !== undefined)
  expect(acting.length).toBeGreaterThan(4)
  for (const { actsFor } of acting) expect(present.find(({ leads }) => leads === actsFor)?.leave).toBeDefined()
})

test('some lack an account, some have a guest account instead, some are disabled, some have no Teams', () => {
  expect(present.filter(({ account }) => !account).length).toBeGreaterThan(300)
  const guests = present.filter(({ guestOid }) => guestOid !== undefined)
  expect(guests.length).toBeGreaterThan(40)
  expect(guests.every(({ account, employmentClass }) => !account && employmentClass === 'hired-in')).toBe(true)
  expect(present.filter(({ account }) => account?.isEnabled === false).length).toBeGreaterThan(10)
  expect(present.filter(({ account }) => account?.hasTeams === false).length).toBeGreaterThan(200)
})

test('some have left, some have not begun, some are on leave, some began these days', () => {
  expect(employees.filter(({ endsOn }) => endsOn !== undefined && endsOn < FIRST_DAY).length).toBeGreaterThan(300)
  expect(employees.filter(({ startsOn }) => startsOn > FIRST_DAY).length).toBeGreaterThan(10)
  expect(present.filter(({ leave }) => leave !== undefined).length).toBeGreaterThan(300)
  expect(present.filter(({ startsOn }) => startsOn > '2026-11-07').length).toBeGreaterThan(100)
})

test('nobody leaves before they began, and no id is given twice', () => {
  expect(employees.filter(({ startsOn, endsOn }) => endsOn !== undefined && endsOn < startsOn)).toEqual([])
  expect(new Set(employees.map(({ personId }) => personId)).size).toBe(employees.length)
  const oids = employees.flatMap(({ account, guestOid }) => [account?.oid, guestOid]).filter((oid) => oid !== undefined)
  expect(new Set(oids).size).toBe(oids.length)
})

test.each([
  ['2027-10-14', '2023-10-15'],
  ['2027-10-15', '2027-10-15'],
])('on %s the council is the one of %s', (firstDay, begins) => {
  const elected = drawEmployees(planUnits(300), 1, firstDay).find(({ employmentClass }) => employmentClass === 'elected')
  expect(elected?.startsOn).toBe(begins)
})
