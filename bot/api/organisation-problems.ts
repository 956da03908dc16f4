import { organisationProblems } from '../../core/api/organisation-questions'
import type { AnswerOf } from '../../core/api/question'
import { groupBy } from '../../core/directory/group-by'
import { listOrganisationProblems, ORGANISATION_PROBLEMS, type OrganisationProblem } from '../../core/directory/list-organisation-problems'
import { findLatestVersion } from '../../core/directory/span'
import type { Organisation } from '../../core/organisation/organisation'
import type { People } from '../ports'
import { answered, type Handler } from './handler'

type Named = AnswerOf<typeof organisationProblems>['groups'][number]['first'][number]

/** Enough to begin with: what is mended leaves the list, and the next ones come up. */
const MOST_NAMED = 100

/** The controller's work list. Names and numbers of people, for whoever owns HR's file cannot mend it without. */
export const answerOrganisationProblems: Handler<typeof organisationProblems> = {
  question: organisationProblems,
  mayAsk: ['Controller'],
  handle({ state, today }, { people, listUnknownAccounts, settings: { organisationSource } }) {
    const problems = listOrganisationProblems(state.organisation, today, listUnknownAccounts())
    const byKind = groupBy(problems, ({ kind }) => kind)
    const groups = ORGANISATION_PROBLEMS.flatMap((kind) => {
      const found = byKind.get(kind) ?? []
      if (found.length === 0) return []
      return [{ kind, count: found.length, people: found.reduce((sum, each) => sum + each.people, 0), first: found.slice(0, MOST_NAMED).map((each) => nameProblem(state.organisation, people, each)) }]
    })
    return Promise.resolve(answered({ source: organisationSource, groups, logNumber: state.logNumber }))
  },
}

function nameProblem(organisation: Organisation, people: People, { unitId, personId, oid, people: touched }: OrganisationProblem): Named {
  const name = personId === undefined ? (oid === undefined ? undefined : people.nameOfAccount(oid)) : people.nameOfPerson(personId)
  return {
    people: touched,
    ...(unitId !== undefined && { unitId, unitName: findLatestVersion(organisation, unitId)?.name ?? unitId }),
    ...(personId !== undefined && { personId }),
    ...(name !== undefined && { name }),
  }
}
