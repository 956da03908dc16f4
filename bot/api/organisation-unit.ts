import { organisationUnit } from '../../core/api/organisation-questions'
import type { AnswerOf } from '../../core/api/question'
import { addDays, type Day } from '../../core/days/day'
import { findLast, isOpenAfter } from '../../core/directory/span'
import { findUnit, type Organisation, type Unit } from '../../core/organisation/organisation'
import type { People } from '../ports'
import { answered, refused, type Handler } from './handler'

/** What a controller chooses from and sees when changing the organisation by hand. What is over is left out. */
export const answerOrganisationUnit: Handler<typeof organisationUnit> = {
  question: organisationUnit,
  mayAsk: ['Controller'],
  handle({ input: { unitId }, state, today }, { people }) {
    const { organisation, logNumber } = state
    const units = [...organisation.units.keys()].flatMap((id) => findUnit(organisation, id, today) ?? [])
    const unit = unitId === undefined ? undefined : units.find((each) => each.unitId === unitId)
    if (unitId !== undefined && !unit) return Promise.resolve(refused('not-found'))
    return Promise.resolve(
      answered({
        units: units.map((each) => ({ unitId: each.unitId, name: each.name })).sort((one, other) => one.name.localeCompare(other.name, 'nb')),
        ...(unit && { unit: viewUnit(organisation, people, unit, today) }),
        logNumber,
      }),
    )
  },
}

function viewUnit(organisation: Organisation, people: People, { unitId, name }: Unit, today: Day): NonNullable<AnswerOf<typeof organisationUnit>['unit']> {
  const isOpen = (period: { endsOn?: Day }) => isOpenAfter(period, addDays(today, -1))
  const nameOf = (personId: string) => people.nameOfPerson(personId) ?? personId
  return {
    unitId,
    name,
    leaders: (organisation.leadershipsByUnit.get(unitId) ?? []).filter(isOpen).map(({ unitId: _, ...leader }) => ({ ...leader, name: nameOf(leader.personId) })),
    roles: (organisation.rolesByUnit.get(unitId) ?? []).filter(isOpen).map(({ unitId: _, ...holding }) => ({ ...holding, name: nameOf(holding.personId) })),
    objects: [...organisation.objects.values()]
      .flatMap((versions) => findLast(versions) ?? [])
      .filter((object) => object.unitId === unitId && isOpen(object))
      .map(({ unitId: _, ...object }) => object),
  }
}
