import { isOwnUnit, maySeeFigures } from '../../core/access/rights'
import { listWheelUnitIds } from '../../core/access/wheel-rights'
import type { AnswerOf } from '../../core/api/question'
import { wheel } from '../../core/api/wheel-questions'
import type { StateCounts, WheelActivity, WheelMark } from '../../core/api/wheel-views'
import { compareDays, type Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import type { Language } from '../../core/language/language'
import type { Basis } from '../../core/obligations/activity'
import type { ActRequirement } from '../../core/obligations/requirement'
import { parseSubject } from '../../core/obligations/subject'
import { findHomeUnitId, findUnit, listChildren, listUnitAndAncestors, type Organisation, type Unit } from '../../core/organisation/organisation'
import { countUnit, countYear, type WheelCount } from '../../core/wheel/count-year'
import { listOwnEntries } from '../../core/wheel/own-entries'
import { STATES, type WheelYear } from '../../core/wheel/wheel-year'
import type { ApiCaller } from './caller'
import { answered, refused, type Handler } from './handler'
import { findTopUnit } from './overview'
import { NO_THEME } from './task-view'
import { isController } from './wheel-author'

/** A year of the wheel: of a unit with all below it for those who may see its figures, or of what somebody has to do themselves. */
export const answerWheel: Handler<typeof wheel> = {
  question: wheel,
  mayAsk: ['employee', 'Controller', 'Management', 'Auditor'],
  handle({ input: { year, language, unitId, mine }, caller, state, today }, { findWheelYear }) {
    const { organisation } = state
    const isMine = mine === 'yes'
    const unit = isMine ? findHome(organisation, caller, today) : unitId === undefined ? findTopUnit(organisation, caller, today) : findUnit(organisation, unitId, today)
    if (!unit || !(isMine || maySeeFigures(organisation, caller.roles, caller.ledUnitIds, unit.unitId, today))) return Promise.resolve(refused('not-found'))
    const ofYear = findWheelYear(state, year, today)
    const counts = isMine && caller.person ? countYear(ofYear, listOwnEntries(state, ofYear, caller.person.personId)) : countUnit(ofYear, unit.unitId)
    const chain = listUnitAndAncestors(organisation, unit.unitId, today)
    const viewing = { state, today, language, chain, mayNamePeople: isMine || isOwnUnit(organisation, caller.ledUnitIds, unit.unitId, today) }
    return Promise.resolve(
      answered({
        year,
        today,
        unitId: unit.unitId,
        unitName: unit.name,
        above: chain.slice(1).map(briefly).reverse(),
        below: listChildren(organisation, unit.unitId, today).map(briefly),
        ...viewActivities(viewing, ofYear, counts),
        mayAdd: isController(caller) || listWheelUnitIds(organisation, caller.ledUnitIds, today).includes(unit.unitId),
        logNumber: state.logNumber,
      }),
    )
  },
}

function findHome(organisation: Organisation, { person }: ApiCaller, today: Day): Unit | undefined {
  const unitId = person && findHomeUnitId(person, today)
  return unitId === undefined ? undefined : findUnit(organisation, unitId, today)
}

function briefly({ unitId, name, level }: Unit): AnswerOf<typeof wheel>['above'][number] {
  return { unitId, name, level }
}

type Viewing = { state: LogState; today: Day; language: Language; chain: readonly Unit[]; mayNamePeople: boolean }

function viewActivities(viewing: Viewing, { slots }: WheelYear, counts: readonly WheelCount[]): Pick<AnswerOf<typeof wheel>, 'bases' | 'activities'> {
  const { state, today, language, chain } = viewing
  const bases = new Map<string, { place: number; basis: AnswerOf<typeof wheel>['bases'][number] }>()
  const placeOf = ({ kind, title, section, url, mustReport }: Basis): number => {
    const basis = { kind, title: title[language], ...(section !== undefined && { section }), ...(url !== undefined && { url }), mustReport }
    const key = JSON.stringify(basis)
    const known = bases.get(key) ?? { place: bases.size, basis }
    bases.set(key, known)
    return known.place
  }
  const marks = new Map<string, WheelMark[]>()
  for (const count of counts) {
    const slot = slots[count.slot]
    if (!slot) continue
    const ofActivity = marks.get(slot.requirementId) ?? []
    marks.set(slot.requirementId, ofActivity)
    ofActivity.push(viewMark(viewing, slot.round, count))
  }
  const top = chain.at(-1)
  // In the order in which they were published, whatever was met first.
  const activities = [...state.requirements.keys()].flatMap((requirementId): WheelActivity[] => {
    const ofActivity = marks.get(requirementId)
    const requirement = ofActivity && findLatest(state, requirementId, today)
    if (!requirement) return []
    const ofUnit = requirement.ofUnitId === undefined ? top : findUnit(state.organisation, requirement.ofUnitId, today)
    return [
      {
        requirementId,
        title: requirement.title[language],
        theme: requirement.theme ?? NO_THEME,
        ofUnitId: ofUnit?.unitId ?? '',
        level: ofUnit?.level ?? 'municipality',
        isShownOnly: requirement.evidence === 'none',
        ...(requirement.doneIn && { doneIn: requirement.doneIn }),
        bases: (requirement.basis ?? []).filter((basis) => countsIn(viewing, basis)).map(placeOf),
        marks: ofActivity.sort(byDay),
      },
    ]
  })
  return { bases: [...bases.values()].map(({ basis }) => basis), activities }
}

function byDay(one: WheelMark, other: WheelMark): number {
  return compareDays(one.dueOn, other.dueOn) || Number(one.round > other.round) - Number(one.round < other.round)
}

/** Of the latest version in force, also of what is withdrawn since: it was owed this year. */
function findLatest({ requirements }: LogState, requirementId: string, today: Day): ActRequirement | undefined {
  const requirement = requirements.get(requirementId)?.findLast(({ effectiveOn }) => effectiveOn <= today)?.requirement
  return requirement?.kind === 'act' ? requirement : undefined
}

/** The law of a sector is shown where the sector is, and above it. */
function countsIn({ state, today, chain }: Viewing, { within }: Basis): boolean {
  const [unit] = chain
  if (!within || !unit) return true
  return within.some((unitId) => chain.some((above) => above.unitId === unitId) || listUnitAndAncestors(state.organisation, unitId, today).some((above) => above.unitId === unit.unitId))
}

function viewMark({ mayNamePeople }: Viewing, round: string, { dueOn, counts, only }: WheelCount): WheelMark {
  const inStates: StateCounts = {}
  for (const [index, state] of STATES.entries()) {
    const count = counts[index] ?? 0
    if (count > 0) inStates[state] = count
  }
  if (!only) return { round, dueOn, counts: inStates }
  const mayBeTold = mayNamePeople || parseSubject(only.subject).kind !== 'person'
  return { round: mayBeTold ? only.round : round, dueOn, counts: inStates, ...(mayBeTold && { subject: only.subject }) }
}
