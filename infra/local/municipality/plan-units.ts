import type { UnitLevel } from '../../../core/organisation/organisation-change'
import { MUNICIPALITY_NAME } from '../tenant-settings'
import { KINDS_OF_WORK, type WorkplaceKind } from './jobs'
import { WORKPLACE_PLAN } from './workplaces'

export type PlannedUnit = {
  unitId: string
  parentId: string | null
  name: string
  level: UnitLevel
  /** Absent above the workplaces. */
  kind?: WorkplaceKind
  leaderTitle: string
  /** Everybody with their main post here, the leader too. */
  headcount: number
}

/** People in the small offices around a leader above the workplaces, the leader counted. */
const OFFICE_SIZES: Partial<Record<UnitLevel, number>> = { municipality: 3, directorate: 5, area: 3, section: 2 }
const LEADER_TITLES = { municipality: 'Kommunedirektør', directorate: 'Direktør', area: 'Kommunalsjef', section: 'Seksjonsleder' } as const

/** A workplace of at least so many people is divided into departments of about so many. */
const DIVIDED_FROM = 48
const DEPARTMENT_SIZE = 30
const MUNICIPALITY_SIZE = 12_000
const WORKPLACES = WORKPLACE_PLAN.flatMap(({ areas }) => areas.flatMap(({ groups }) => groups.flatMap(({ workplaces }) => workplaces))).length

/** The whole tree, parents before children, with room for exactly `people`. A smaller municipality has fewer workplaces. */
export function planUnits(people: number): PlannedUnit[] {
  const units: PlannedUnit[] = []
  const add = (unit: Omit<PlannedUnit, 'unitId'>): PlannedUnit => {
    const added = { unitId: `u-${(units.length + 1).toString().padStart(4, '0')}`, ...unit }
    units.push(added)
    return added
  }
  const addOffice = (level: keyof typeof LEADER_TITLES, name: string, parent: PlannedUnit | null): PlannedUnit =>
    add({ parentId: parent?.unitId ?? null, name, level, leaderTitle: LEADER_TITLES[level], headcount: people < 1000 ? 1 : (OFFICE_SIZES[level] ?? 1) })

  const isKept = workplaceFilter(people)
  const top = addOffice('municipality', MUNICIPALITY_NAME, null)
  for (const { directorate, areas } of WORKPLACE_PLAN) {
    const kept = areas.map(({ area, groups }) => ({ area, groups: groups.map((group) => ({ ...group, workplaces: group.workplaces.filter(isKept) })) }))
    if (kept.every(({ groups }) => groups.every(({ workplaces }) => workplaces.length === 0))) continue
    const above = addOffice('directorate', directorate, top)
    for (const { area, groups } of kept) {
      if (groups.every(({ workplaces }) => workplaces.length === 0)) continue
      const areaUnit = addOffice('area', area, above)
      const sections = new Map<string, PlannedUnit>()
      for (const { section, kind, workplaces } of groups) {
        if (workplaces.length === 0) continue
        const parent = section === undefined ? areaUnit : (sections.get(section) ?? addOffice('section', section, areaUnit))
        if (section !== undefined) sections.set(section, parent)
        for (const name of workplaces) add({ parentId: parent.unitId, name, level: 'workplace', kind, leaderTitle: KINDS_OF_WORK[kind].leader, headcount: 0 })
      }
    }
  }
  shareOut(units, people - units.reduce((sum, { headcount }) => sum + headcount, 0))
  return units.flatMap((unit) => (unit.level === 'workplace' ? divide(unit) : [unit]))
}

/** Keeps workplaces evenly over the list; those that roles come from always. */
function workplaceFilter(people: number): (name: string) => boolean {
  const kept = Math.min(WORKPLACES, Math.max(8, Math.round((WORKPLACES * people) / MUNICIPALITY_SIZE)))
  const always = new Set(['Internkontroll og virksomhetsstyring', 'IKT-drift', 'Kommunestyret og politisk sekretariat', 'Renhold nord', 'Solbakken barnehage'])
  let index = -1
  return (name) => {
    index += 1
    return always.has(name) || Math.floor(((index + 1) * kept) / WORKPLACES) > Math.floor((index * kept) / WORKPLACES)
  }
}

/** Gives each workplace people in the proportion of its kind, so that the sum is exact. */
function shareOut(units: PlannedUnit[], people: number): void {
  const workplaces = units.filter(({ level }) => level === 'workplace')
  // No two schools are equally large: every workplace is between seven and thirteen tenths of the ordinary size of its kind.
  const weights = workplaces.map(({ kind }, index) => (kind ? KINDS_OF_WORK[kind].people : 0) * (0.7 + ((index * 7) % 13) / 20))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let shared = 0
  let cumulated = 0
  workplaces.forEach((unit, index) => {
    cumulated += weights[index] ?? 0
    const upTo = Math.round((people * cumulated) / total)
    unit.headcount = upTo - shared
    shared = upTo
  })
}

function divide(workplace: PlannedUnit): PlannedUnit[] {
  const names = workplace.kind ? KINDS_OF_WORK[workplace.kind].departments : []
  if (workplace.headcount < DIVIDED_FROM || names.length === 0) return [workplace]
  const count = Math.min(names.length, Math.max(2, Math.round(workplace.headcount / DEPARTMENT_SIZE)))
  const size = Math.floor(workplace.headcount / (count + 0.2))
  const departments = names.slice(0, count).map((name, index): PlannedUnit => ({
    ...workplace,
    unitId: `${workplace.unitId}-${index + 1}`,
    parentId: workplace.unitId,
    name,
    level: 'department',
    leaderTitle: 'Avdelingsleder',
    headcount: size,
  }))
  return [{ ...workplace, headcount: workplace.headcount - count * size }, ...departments]
}
