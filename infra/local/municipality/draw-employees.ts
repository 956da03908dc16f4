import { addDays, type Day } from '../../../core/days/day'
import type { EmploymentClass } from '../../../core/organisation/organisation-change'
import { drawName } from './draw-name'
import type { Employee } from './employee'
import { KINDS_OF_WORK } from './jobs'
import type { PlannedUnit } from './plan-units'
import { createRandom, type Random } from './random'

/** Workplaces whose leader is on leave while somebody acts; and the one that has no leader at all. */
const ACTING_AT_EVERY = 31
const WITHOUT_LEADER_INDEX = 6
const ELECTED_SHARE = 0.9
const OFFICE_JOBS = ['Rådgiver', 'Seniorrådgiver', 'Konsulent']
const MEAN_TENURE_DAYS: Record<Exclude<EmploymentClass, 'elected'>, number> = { permanent: 2600, 'hourly-paid': 600, 'hired-in': 220, apprentice: 350 }

/** Everybody who works there on the first day, unit by unit, and some who have left or not begun. */
export function drawEmployees(units: readonly PlannedUnit[], seed: number, firstDay: Day): Employee[] {
  const random = createRandom(seed, 'employees')
  const names = createRandom(seed, 'names')
  const ids = createRandom(seed, 'object-ids')
  const workplaces = units.filter(({ level }) => level === 'workplace')
  const employees: Employee[] = []

  const add = (unit: PlannedUnit, employmentClass: EmploymentClass, title: string, mayLackAccount: boolean): Employee => {
    const startsOn = drawStart(random, employmentClass, firstDay)
    const employee: Employee = {
      personId: `p-${(employees.length + 1).toString().padStart(5, '0')}`,
      name: drawName(names),
      employmentClass,
      title,
      unit,
      percentage: drawPercentage(random, employmentClass),
      startsOn,
    }
    const oid = ids.guid()
    if (!mayLackAccount || hasAccount(random, employee)) {
      const withoutTeams = unit.kind && mayLackAccount ? KINDS_OF_WORK[unit.kind].withoutTeams / 100 : 0
      employee.account = { oid, isEnabled: !mayLackAccount || !random.chance(0.003), hasTeams: !random.chance(withoutTeams), since: startsOn }
    } else if (employmentClass === 'hired-in' && random.chance(0.4)) employee.guestOid = oid
    employees.push(employee)
    return employee
  }

  for (const unit of units) {
    const place = workplaces.indexOf(unit)
    const hasLeader = place !== WITHOUT_LEADER_INDEX
    for (let index = 0; index < unit.headcount; index += 1) {
      if (index === 0 && hasLeader) {
        const leader = add(unit, 'permanent', unit.leaderTitle, false)
        Object.assign(leader, { leads: unit, percentage: 100, startsOn: earlier(leader.startsOn, addDays(firstDay, -120)) })
        if (leader.account) leader.account.since = leader.startsOn
        if (place % ACTING_AT_EVERY === ACTING_AT_EVERY - 1) leader.leave = { startsOn: addDays(firstDay, -40 - random.below(60)), endsOn: addDays(firstDay, 90) }
        continue
      }
      const employmentClass = drawClass(random, unit, index)
      const standsIn = index === 1 && place >= 0 && place % ACTING_AT_EVERY === ACTING_AT_EVERY - 1
      const employee = add(unit, standsIn ? 'permanent' : employmentClass, titleFor(random, unit, employmentClass), !standsIn)
      if (standsIn) Object.assign(employee, { actsFor: unit, percentage: 100 })
      else addVariety(random, employee, workplaces, firstDay)
    }
  }
  const staffed = units.filter(({ kind }) => kind !== undefined && kind !== 'council')
  const present = employees.length
  for (let left = Math.round(present * 0.03); left > 0; left -= 1) leave(add(random.pick(staffed), 'permanent', 'Tidligere ansatt', true), random, firstDay)
  for (let coming = Math.ceil(present * 0.0015); coming > 0; coming -= 1) {
    const employee = add(random.pick(staffed), 'permanent', 'Ny medarbeider', false)
    Object.assign(employee, { startsOn: addDays(firstDay, 5 + random.below(25)) })
    if (employee.account) employee.account.since = addDays(firstDay, -2)
  }
  return employees
}

function drawClass(random: Random, unit: PlannedUnit, index: number): EmploymentClass {
  if (!unit.kind) return 'permanent'
  if (unit.kind === 'council') return index >= unit.headcount * (1 - ELECTED_SHARE) ? 'elected' : 'permanent'
  const { hourlyPaid, hasApprentices } = KINDS_OF_WORK[unit.kind]
  const drawn = random.next() * 100
  if (drawn < hourlyPaid) return 'hourly-paid'
  if (drawn < hourlyPaid + 3.5) return 'hired-in'
  if (hasApprentices && drawn < hourlyPaid + 6) return 'apprentice'
  return 'permanent'
}

function titleFor(random: Random, unit: PlannedUnit, employmentClass: EmploymentClass): string {
  if (employmentClass === 'elected') return 'Kommunestyremedlem'
  if (employmentClass === 'apprentice') return 'Lærling'
  return random.pick(unit.kind ? KINDS_OF_WORK[unit.kind].jobs : OFFICE_JOBS)
}

function drawStart(random: Random, employmentClass: EmploymentClass, firstDay: Day): Day {
  if (employmentClass === 'elected') return councilBegins(firstDay)
  if (random.chance(0.012)) return addDays(firstDay, -random.below(13))
  const days = Math.min(14_000, Math.floor(-Math.log(1 - random.next()) * MEAN_TENURE_DAYS[employmentClass]))
  const day = addDays(firstDay, -days)
  // Most people begin on the first of a month; in schools and kindergartens many on the first of August.
  return days > 60 && employmentClass !== 'hired-in' ? `${day.slice(0, 4)}-${random.chance(0.3) && day.slice(5, 7) >= '08' ? '08' : day.slice(5, 7)}-01` : day
}

/** The council sits from October after each local election, which is held every fourth year (2019, 2023, 2027). */
function councilBegins(firstDay: Day): Day {
  let year = Number(firstDay.slice(0, 4))
  while (year % 4 !== 3 || `${year}-10-15` > firstDay) year -= 1
  return `${year}-10-15`
}

function drawPercentage(random: Random, employmentClass: EmploymentClass): number {
  if (employmentClass === 'elected') return 0
  if (employmentClass === 'hourly-paid') return 5 + random.below(4) * 5
  if (employmentClass === 'permanent' && random.chance(0.42)) return random.pick([40, 50, 60, 70, 75, 80, 80, 90])
  return 100
}

function hasAccount(random: Random, { employmentClass, unit }: Employee): boolean {
  if (employmentClass === 'hired-in') return random.chance(0.4)
  if (employmentClass === 'apprentice') return random.chance(0.9)
  const missing = unit.kind ? KINDS_OF_WORK[unit.kind].withoutAccount / 100 : 0
  return !random.chance(employmentClass === 'hourly-paid' ? missing * 2 : missing)
}

/** A second post at a workplace of the same kind, or a leave. */
function addVariety(random: Random, employee: Employee, workplaces: readonly PlannedUnit[], firstDay: Day): void {
  const { employmentClass, unit, percentage, startsOn } = employee
  const isEmployed = employmentClass === 'permanent' || employmentClass === 'hourly-paid'
  if (isEmployed && percentage < 90 && random.chance(0.34)) {
    const others = workplaces.filter(({ kind, unitId }) => kind === unit.kind && !unit.unitId.startsWith(unitId))
    if (others.length > 0) employee.second = { unit: random.pick(others), percentage: Math.min(100 - percentage, 5 + random.below(4) * 5) }
  }
  if (employmentClass === 'permanent' && startsOn < addDays(firstDay, -365) && random.chance(0.05)) {
    const begins = addDays(firstDay, -5 - random.below(300))
    employee.leave = random.chance(0.5) ? { startsOn: begins, endsOn: addDays(firstDay, 20 + random.below(200)) } : { startsOn: begins }
  }
}

function leave(employee: Employee, random: Random, firstDay: Day): void {
  const endsOn = addDays(firstDay, -1 - random.below(700))
  Object.assign(employee, { endsOn, startsOn: earlier(employee.startsOn, addDays(endsOn, -60)) })
  if (employee.account) employee.account.since = employee.startsOn
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other
}
