import { isOwnUnit } from '../../core/access/rights'
import type { AnswerOf } from '../../core/api/question'
import { unitPeople } from '../../core/api/unit-questions'
import type { Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import { isSignStanding } from '../../core/obligations/obligation'
import { listRequirementsInForce, listStandings } from '../../core/obligations/standing'
import { employmentClassOn, findAccount, findHomeUnitId, findSpell, findUnit, listChildren, listPosts, listUnitAndAncestors, type Organisation, type Person } from '../../core/organisation/organisation'
import type { People } from '../ports'
import { requirePerson } from './caller'
import { answered, refused, type Handler } from './handler'
import { toObligationView } from './obligation-view'
import { recordLook } from './record-look'
import { viewObjections, viewProgrammes } from './unit-training'

/** The leader's own unit by name, with the departments directly below it. Each look is kept in the access log. */
export const answerUnitPeople: Handler<typeof unitPeople> = {
  question: unitPeople,
  mayAsk: ['leader'],
  async handle({ input: { unitId }, caller, state, now, today }, { people, tables }) {
    const unit = findUnit(state.organisation, unitId, today)
    if (!unit || !isOwnUnit(state.organisation, caller.ledUnitIds, unitId, today)) return refused('not-found')
    const shownUnitIds = listShownUnitIds(state, caller.ledUnitIds, unitId, today)
    const shown = listPeopleOf(state, shownUnitIds, today)
    // Before the answer: a look that could not be recorded does not happen.
    await recordLook(tables.access, { by: requirePerson(caller).personId, unitId, people: shown.length }, now)
    const rows = shown.map((person) => viewPerson(state, people, person, unitId, shownUnitIds, today))
    return answered({
      unitId,
      name: unit.name,
      people: rows.sort((a, b) => a.displayName.localeCompare(b.displayName, 'nb')),
      programmes: listRequirementsInForce(state, today)
        .filter(({ kind, requirementId }) => kind === 'learn' && rows.some(({ programmes }) => programmes.some((programme) => programme.requirementId === requirementId)))
        .map(({ requirementId, title }) => ({ requirementId, title })),
      logNumber: state.logNumber,
    })
  },
}

/** The unit and its departments, as far as each is the leader's own: not what lies deeper. */
function listShownUnitIds({ organisation }: LogState, ledUnitIds: readonly string[], unitId: string, today: Day): Set<string> {
  const departments = listChildren(organisation, unitId, today).filter(({ level }) => level === 'department')
  const ids = [unitId, ...departments.map((department) => department.unitId)]
  return new Set(ids.filter((id) => isOwnUnit(organisation, ledUnitIds, id, today)))
}

function listPeopleOf({ organisation }: LogState, unitIds: ReadonlySet<string>, today: Day): Person[] {
  return [...organisation.people.values()].filter(
    (person) => listPosts(person, today).some((post) => unitIds.has(post.unitId)) && findSpell(person, today) !== undefined,
  )
}

/** Whether somebody stood in a unit's list by name that day: by a post in it, or in a department directly below it. */
export function isShownIn(organisation: Organisation, person: Person, unitId: string, day: Day): boolean {
  return listPosts(person, day).some((post) => {
    const [unit, above] = listUnitAndAncestors(organisation, post.unitId, day)
    return post.unitId === unitId || (unit?.level === 'department' && above?.unitId === unitId)
  })
}

/** Every unit in whose list by name somebody has ever stood. */
export function listUnitsShowing({ units }: Organisation, { posts }: Person): Set<string> {
  const above = (unitId: string) => (units.get(unitId) ?? []).flatMap(({ level, parentId }) => (level === 'department' && parentId !== null ? [parentId] : []))
  return new Set(posts.flatMap(({ unitId }) => [unitId, ...above(unitId)]))
}

type PersonRow = AnswerOf<typeof unitPeople>['people'][number]

function viewPerson(state: LogState, people: Pick<People, 'nameOfPerson'>, person: Person, unitId: string, shownUnitIds: ReadonlySet<string>, today: Day): PersonRow {
  const { organisation } = state
  const homeUnitId = findHomeUnitId(person, today)
  const post = listPosts(person, today).find((held) => shownUnitIds.has(held.unitId))
  const standings = listStandings(state, person, today)
  const standing = standings.find(isSignStanding)
  const spell = findSpell(person, today)
  if (!post || !spell) throw new Error('Somebody without a post in the unit was to be shown in it')
  return {
    personId: person.personId,
    displayName: people.nameOfPerson(person.personId) ?? person.personId,
    unitName: findUnit(organisation, post.unitId, today)?.name ?? post.unitId,
    employmentClass: employmentClassOn(spell, today),
    hasAccount: findAccount(person, today)?.enabled ?? false,
    isCountedElsewhere: homeUnitId === undefined || !listUnitAndAncestors(organisation, homeUnitId, today).some((above) => above.unitId === unitId),
    ...(standing && { obligation: toObligationView(state, people, standing, today) }),
    programmes: viewProgrammes(state, people, person.personId, standings, today),
    objections: viewObjections(state, person.personId, standings),
  }
}
