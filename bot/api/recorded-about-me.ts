import type { AnswerOf } from '../../core/api/question'
import { recordedAboutMe } from '../../core/api/own-questions'
import { dayOf, latestDay, type Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import { Language } from '../../core/language/language'
import type { OrganisationChange } from '../../core/organisation/organisation-change'
import { findUnit, type Organisation, type OrganisationObject, type Person } from '../../core/organisation/organisation'
import { LANGUAGE_PARTITION, NAMES_PARTITION } from '../people/people'
import type { Row, RowStore } from '../ports'
import { createDraftStore } from '../publishing/draft-store'
import type { KeptAttempt } from '../training/progress-store'
import { requirePerson } from './caller'
import { answered, type Handler } from './handler'
import { listDeeds } from './list-deeds'
import { listLooks } from './record-look'
import { titleOfFact, titleOfLesson } from './title-of-fact'
import { isShownIn, listUnitsShowing } from './unit-people'

/** Everything kept about me and nobody else, as GDPR article 15 gives a right to: straight from the journal, with salt and commitment. */
export const answerRecordedAboutMe: Handler<typeof recordedAboutMe> = {
  question: recordedAboutMe,
  mayAsk: ['employee'],
  async handle({ caller, state, today }, { calendars, journal, people, progress, readModel, tables }) {
    const person = requirePerson(caller)
    const [journalled, choice, named, conversation, prompts, questions, answers, drafts, looks, calendar] = await Promise.all([
      journal.listAbout(person.personId),
      tables.choices.find(LANGUAGE_PARTITION, caller.oid),
      tables.names.find(NAMES_PARTITION, person.personId),
      tables.conversations.list(caller.oid),
      tables.prompts.list(person.personId),
      tables.questions.list(person.personId),
      progress.list(person.personId),
      listDrafts(tables.drafts, caller.oid),
      listLooks(tables.access, { at: listUnitsShowing(state.organisation, person), by: person.personId }),
      calendars.find(caller.oid),
    ])
    const language = Language.safeParse(choice?.values['language'])
    return answered({
      facts: journalled.map(({ factKey: key, fact, salt, commitment }) => {
        const number = readModel.findFact(key)?.number
        return { ...(number !== undefined && { number }), factKey: key, fact, title: titleOfFact(state, fact), salt, commitment }
      }),
      organisation: [
        ...listChangesAbout(state.organisation, person).map((change) => ({ change, ...('unitId' in change && { unitName: nameOfUnit(state.organisation, change, today) }) })),
        ...listOwned(state.organisation, person).map((object) => ({ change: { change: 'object', ...object }, unitName: nameOfUnit(state.organisation, { ...object, startsOn: object.effectiveOn }, today) })),
      ],
      ...(language.success && { language: language.data }),
      ...(calendar && { calendarMadeAt: calendar.madeAt }),
      ...(named && { name: String(named.values['displayName']) }),
      conversation: conversation.map(toPlain),
      prompts: prompts.map(toPlain),
      // Claims of who sends which card say nothing about a person.
      questions: questions.filter(({ row }) => !row.startsWith('c-')).map(toPlain),
      answers: groupByLesson(state, answers),
      drafts,
      deeds: listDeeds(state, person),
      looks: looks.flatMap(({ at, by, unitId }) => {
        const [isMine, day] = [by === person.personId, dayOf(at)]
        if (!isMine && !isShownIn(state.organisation, person, unitId, day)) return []
        const name = isMine ? undefined : people.nameOfPerson(by)
        return [{ at, isMine, ...(name !== undefined && { name }), unitName: nameOfUnit(state.organisation, { unitId, startsOn: day }, day) }]
      }),
    })
  },
}

type Everything = AnswerOf<typeof recordedAboutMe>

function groupByLesson(state: LogState, answers: readonly KeptAttempt[]): Everything['answers'] {
  const lessonIds = new Set(answers.map(({ lessonId }) => lessonId))
  return [...lessonIds].map((lessonId) => {
    const kept = answers.filter((answer) => answer.lessonId === lessonId)
    return { title: titleOfLesson(state, lessonId), lastAt: kept.map(({ answeredAt }) => answeredAt).reduce((latest, other) => (latest > other ? latest : other)), kept }
  })
}

async function listDrafts(table: RowStore, oid: string): Promise<Everything['drafts']> {
  const store = createDraftStore(table)
  const kinds = ['lesson', 'requirement'] as const
  const drafts = await Promise.all(kinds.map(async (kind) => (await store.list(kind)).map((draft) => ({ kind, ...draft }))))
  return drafts.flat().flatMap(({ kind, title, savedAt, savedBy }) => (savedBy === oid ? [{ kind, title, savedAt }] : []))
}

type ChangeAboutPerson = Exclude<OrganisationChange, { change: 'unit' | 'object' }>

/** What the organisation facts say about one person: they lie packed with those of others, who are not theirs to see. */
function listChangesAbout(organisation: Organisation, { personId, accounts, spells, posts, leaves }: Person): ChangeAboutPerson[] {
  return [
    ...accounts.map((account) => ({ change: 'account' as const, personId, ...account })),
    ...spells.map(({ classChanges: _, ...spell }) => ({ change: 'spell' as const, personId, ...spell })),
    ...spells.flatMap(({ spellId, classChanges = [] }) => classChanges.map((told) => ({ change: 'class' as const, personId, spellId, ...told }))),
    ...posts.map((post) => ({ change: 'post' as const, personId, ...post })),
    ...leaves.map((leave) => ({ change: 'leave' as const, personId, ...leave })),
    ...(organisation.leadershipsByPerson.get(personId) ?? []).map((leadership) => ({ change: 'leader' as const, ...leadership })),
    ...(organisation.rolesByPerson.get(personId) ?? []).map((holding) => ({ change: 'role' as const, ...holding })),
  ]
}

/** Contracts, documents and measures that the person answers for, as they were told. */
function listOwned({ objects }: Organisation, { personId }: Person): OrganisationObject[] {
  return [...objects.values()].flatMap((told) => told.filter(({ ownerId }) => ownerId === personId))
}

/** What the unit was called when somebody was in it last: it may have another name now, or be gone. */
function nameOfUnit(organisation: Organisation, { unitId, startsOn, endsOn }: { unitId: string; startsOn: Day; endsOn?: Day | undefined }, today: Day): string {
  const lastDay = endsOn !== undefined && endsOn < today ? endsOn : latestDay(startsOn, today)
  return (findUnit(organisation, unitId, lastDay) ?? organisation.units.get(unitId)?.at(-1))?.name ?? unitId
}

function toPlain({ row, values }: Row): Row['values'] {
  return { ...values, key: row }
}
