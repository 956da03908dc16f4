import { recordedAboutMe } from '../../core/api/questions'
import { Language } from '../../core/language/language'
import type { OrganisationChange } from '../../core/organisation/organisation-change'
import type { Organisation, Person } from '../../core/organisation/organisation'
import { LANGUAGE_PARTITION } from '../people/people'
import type { Row } from '../ports'
import { requirePerson } from './caller'
import { answered, type Handler } from './handler'

/** Everything kept about me and nobody else, as GDPR article 15 gives a right to: straight from the journal, with salt and commitment. */
export const answerRecordedAboutMe: Handler<typeof recordedAboutMe> = {
  question: recordedAboutMe,
  mayAsk: ['employee'],
  async handle({ caller, state }, { journal, readModel, tables }) {
    const person = requirePerson(caller)
    const [journalled, choice, prompts, questions] = await Promise.all([
      journal.listAbout(person.personId),
      tables.choices.find(LANGUAGE_PARTITION, caller.oid),
      tables.prompts.list(person.personId),
      tables.questions.list(person.personId),
    ])
    const language = Language.safeParse(choice?.values['language'])
    return answered({
      facts: journalled.map(({ factKey, fact, salt, commitment }) => {
        const number = readModel.findFact(factKey)?.number
        return { ...(number !== undefined && { number }), factKey, fact, salt, commitment }
      }),
      organisation: listChangesAbout(state.organisation, person),
      ...(language.success && { language: language.data }),
      prompts: prompts.map(toPlain),
      // Claims of who sends which card say nothing about a person.
      questions: questions.filter(({ row }) => !row.startsWith('c-')).map(toPlain),
    })
  },
}

/** What the organisation facts say about one person: they lie packed with those of others, who are not theirs to see. */
function listChangesAbout(organisation: Organisation, { personId, accounts, spells, posts, leaves }: Person): OrganisationChange[] {
  return [
    ...accounts.map((account) => ({ change: 'account' as const, personId, ...account })),
    ...spells.map((spell) => ({ change: 'spell' as const, personId, ...spell })),
    ...posts.map((post) => ({ change: 'post' as const, personId, ...post })),
    ...leaves.map((leave) => ({ change: 'leave' as const, personId, ...leave })),
    ...(organisation.leadershipsByPerson.get(personId) ?? []).map((leadership) => ({ change: 'leader' as const, ...leadership })),
  ]
}

function toPlain({ row, values }: Row): Row['values'] {
  return { ...values, key: row }
}
