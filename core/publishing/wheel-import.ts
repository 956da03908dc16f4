import type { Day } from '../days/day'
import { readLevel, readYesNo } from '../directory/read-cell'
import { listTextProblems } from '../documents/document-text'
import type { LogState } from '../facts/log-state'
import type { InEachLanguage } from '../language/language'
import { MEASURES, ORDERS } from '../obligations/own-dates'
import { findUnit, type Organisation } from '../organisation/organisation'
import { UNIT_LEVELS, type UnitLevel } from '../organisation/organisation-change'
import { emptyBasisDraft, type BasisDraft } from './activity-draft'
import { idOfName } from './id-of-name'
import { readTheme } from './read-theme'
import { readWhen } from './read-when'
import { emptyRequirementDraft, type RequirementDraft } from './requirement-draft'
import { WHEEL_COLUMNS, type WheelColumn, type WheelMapping, type WheelTable } from './wheel-columns'

/** Why a row becomes no draft yet. Each has words in the tab. */
export const WHEEL_ROW_PROBLEMS = [
  'no-title', 'title-too-long', 'title-twice', 'unknown-theme', 'unknown-level', 'unknown-unit', 'unit-shared', 'no-audience', 'no-when', 'bad-when', 'no-such-day', 'in-past', 'bad-lead', 'lead-longer-than-period', 'not-a-link', 'link-without-system', 'no-system',
  'bad-yes-no', 'text-too-long', 'formula', 'forbidden-text',
] as const
export type WheelRowProblem = (typeof WHEEL_ROW_PROBLEMS)[number]

export type PlannedWheelRow = { row: number; title: string } & (
  | { outcome: 'new'; requirementId: string; draft: RequirementDraft }
  /** Its name is taken by something that is published, or being written: that is left alone. */
  | { outcome: 'known' }
  | { outcome: 'wrong'; problems: WheelRowProblem[] }
)

type Cells = Record<WheelColumn, string>
type Read<Value> = { value: Value; problems: WheelRowProblem[] }

const MOST = { title: 120, guidance: 6_000, basis: 160, section: 80, system: 60, url: 500 }
/** Shorter than any month. */
const LEAD_DAYS = { usual: 30, ofMonths: 14 }
const PERIOD_DAYS = { year: 365, dates: 365, tertial: 120, quarter: 90, month: 28 }

/** What each row of a sheet would become. The same sheet again gives nothing new. */
export function planWheelImport({ organisation }: Pick<LogState, 'organisation'>, table: WheelTable, mapping: WheelMapping, taken: ReadonlySet<string>, today: Day): PlannedWheelRow[] {
  const places = Object.fromEntries(WHEEL_COLUMNS.map((column) => [column, table.header.indexOf(mapping.columns[column])])) as Record<WheelColumn, number>
  const seen = new Set<string>()
  return table.rows.map(({ number, cells }): PlannedWheelRow => {
    const written = Object.fromEntries(WHEEL_COLUMNS.map((column) => [column, cells[places[column]]?.normalize().trim() ?? ''])) as Cells
    const { draft, problems } = readRow(organisation, written, today)
    const requirementId = idOf(written.titleNb)
    if (requirementId !== '' && seen.has(requirementId)) problems.push('title-twice')
    seen.add(requirementId)
    const common = { row: number, title: written.titleNb.slice(0, MOST.title) }
    if (problems.length > 0) return { ...common, outcome: 'wrong', problems: [...new Set(problems)] }
    return taken.has(requirementId) ? { ...common, outcome: 'known' } : { ...common, outcome: 'new', requirementId, draft }
  })
}

/** Never one that reviews, the register or a unit's own wheel use. */
function idOf(title: string): string {
  const id = idOfName(title, 36)
  return id.startsWith('own-') || [MEASURES, ORDERS].some(({ requirementId }) => requirementId === id) ? `act-${id}` : id
}

function readRow(organisation: Organisation, cells: Cells, today: Day): { draft: RequirementDraft; problems: WheelRowProblem[] } {
  const empty = emptyRequirementDraft('act', today)
  const basis = readBases(cells.basis)
  const audience = readAudience(organisation, cells, today)
  const schedule = readSchedule(cells, today)
  const place = readPlace(cells)
  const theme = readTheme(cells.theme)
  const isEmptyTitle = idOf(cells.titleNb) === ''
  const texts = [cells.titleNb, cells.titleNn, cells.titleEn, cells.basis, cells.system, cells.guidance]
  const draft: RequirementDraft = {
    ...empty,
    title: { nb: cells.titleNb, nn: cells.titleNn || cells.titleNb, en: cells.titleEn || cells.titleNb },
    reason: reasonOf(basis.value),
    minutes: 30,
    dueInDays: 30,
    audience: { ...empty.audience, ...audience.value },
    schedule: schedule.value,
    evidence: place.value.isShownOnly ? 'none' : 'sign-off',
    activity: { ...empty.activity, theme: theme ?? '', guidance: everywhere(cells.guidance), basis: basis.value, doneIn: { system: cells.system, url: cells.url } },
  }
  return {
    draft,
    problems: [
      ...when(isEmptyTitle, 'no-title'),
      ...when([cells.titleNb, cells.titleNn, cells.titleEn].some((title) => title.length > MOST.title), 'title-too-long'),
      ...when(theme === undefined, 'unknown-theme'),
      ...audience.problems,
      ...schedule.problems,
      ...basis.problems,
      ...place.problems,
      ...when(cells.guidance.length > MOST.guidance, 'text-too-long'),
      ...when(Object.values(cells).some((cell) => cell.startsWith('=')), 'formula'),
      ...when(texts.some((text) => text !== '' && listTextProblems(text).length > 0), 'forbidden-text'),
    ],
  }
}

function readAudience(organisation: Organisation, { levels, units }: Cells, today: Day): Read<{ levels: UnitLevel[]; within: string[] }> {
  const problems: WheelRowProblem[] = []
  const named = split(levels).flatMap((word) => {
    const level = readLevel(word)
    if (level.outcome === 'wrong') problems.push('unknown-level')
    return level.outcome === 'read' ? [level.value] : []
  })
  const within = split(units).flatMap((name) => {
    const [unitId, another] = findUnitIds(organisation, name, today)
    if (unitId === undefined) problems.push('unknown-unit')
    if (another !== undefined) problems.push('unit-shared')
    return unitId !== undefined && another === undefined ? [unitId] : []
  })
  // Units without a level are meant themselves, not all below them.
  const own = within.flatMap((unitId) => findUnit(organisation, unitId, today)?.level ?? [])
  const chosen = UNIT_LEVELS.filter((level) => (named.length > 0 ? named : own).includes(level))
  return { value: { levels: chosen, within: [...new Set(within)] }, problems: [...problems, ...when(problems.length === 0 && chosen.length === 0, 'no-audience')] }
}

/** By its number, else by its name. */
function findUnitIds(organisation: Organisation, name: string, today: Day): string[] {
  if (findUnit(organisation, name, today)) return [name]
  return [...organisation.units.keys()].filter((unitId) => findUnit(organisation, unitId, today)?.name.toLocaleLowerCase('nb') === name.toLocaleLowerCase('nb'))
}

function readSchedule(cells: Cells, today: Day): Read<RequirementDraft['schedule']> {
  const found = readWhen(cells.when, cells.month, cells.day)
  const empty = emptyRequirementDraft('act', today).schedule
  if (found.outcome === 'wrong') return { value: empty, problems: [found.problem] }
  const { schedule } = found
  const usual = schedule.kind === 'calendar' && schedule.every === 'month' ? LEAD_DAYS.ofMonths : LEAD_DAYS.usual
  const leadDays = cells.leadDays === '' ? usual : Number(cells.leadDays)
  const isNumber = Number.isInteger(leadDays) && leadDays >= 0 && leadDays <= 365
  return {
    value: { ...schedule, leadDays: isNumber ? leadDays : usual },
    problems: [
      ...when(!isNumber, 'bad-lead'),
      ...when(isNumber && schedule.kind === 'calendar' && leadDays > PERIOD_DAYS[schedule.every], 'lead-longer-than-period'),
      ...when(schedule.kind === 'one-off' && schedule.dueOn < today, 'in-past'),
    ],
  }
}

function readPlace({ system, url, shownOnly }: Cells): Read<{ isShownOnly: boolean }> {
  const answer = readYesNo(shownOnly)
  const isShownOnly = answer.outcome === 'read' && answer.value
  return {
    value: { isShownOnly },
    problems: [
      ...when(answer.outcome === 'wrong', 'bad-yes-no'),
      ...when(url !== '' && (!URL.canParse(url) || !url.startsWith('https://') || url.length > MOST.url), 'not-a-link'),
      ...when(url !== '' && system === '', 'link-without-system'),
      ...when(isShownOnly && system === '' && url === '', 'no-system'),
      ...when(system.length > MOST.system, 'text-too-long'),
    ],
  }
}

/** `Kommuneloven § 25-1; Oppdragsbrevet 2026` */
function readBases(cell: string): Read<BasisDraft[]> {
  const value = cell.split(/[;\n]/).map((part) => part.trim()).filter((part) => part !== '').map((part): BasisDraft => {
    const [title = '', section] = part.split(/(?=§)/, 2)
    return { ...emptyBasisDraft(), kind: kindOfBasis(part), title: everywhere(title.trim() || part), section: title.trim() === '' ? '' : (section?.trim() ?? '') }
  })
  const isTooLong = value.length > 8 || value.some(({ title, section }) => title.nb.length > MOST.basis || section.length > MOST.section)
  return { value, problems: when(isTooLong, 'text-too-long') }
}

function kindOfBasis(text: string): BasisDraft['kind'] {
  if (/forskrift|regulation/i.test(text)) return 'regulation'
  if (/oppdragsbrev|assignment/i.test(text)) return 'assignment-letter'
  if (/vedtak|vedtatt|vedteke|kommunestyre|council/i.test(text)) return 'council-decision'
  return /§|lov(en)?\b|\bact\b|gdpr|personvernforordning/i.test(text) ? 'law' : 'own-rule'
}

function reasonOf([basis]: readonly BasisDraft[]): InEachLanguage<string> {
  if (!basis) return { nb: 'Står i kommunens årshjul.', nn: 'Står i årshjulet til kommunen.', en: 'It is in the municipality’s annual wheel.' }
  const cited = [basis.title.nb, basis.section].filter((part) => part !== '').join(' ')
  return { nb: `Følger av: ${cited}`, nn: `Følgjer av: ${cited}`, en: `Follows from: ${cited}` }
}

function split(cell: string): string[] {
  return cell.split(/[,;\n]/).map((part) => part.trim()).filter((part) => part !== '')
}

function everywhere(text: string): InEachLanguage<string> {
  return { nb: text, nn: text, en: text }
}

function when<Problem extends WheelRowProblem>(isSo: boolean, problem: Problem): Problem[] {
  return isSo ? [problem] : []
}
