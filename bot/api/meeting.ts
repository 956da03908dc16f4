import { isOwnUnit } from '../../core/access/rights'
import type { AnswerOf } from '../../core/api/question'
import { meeting } from '../../core/api/training-leader-questions'
import { addDays, latestDay, type Day } from '../../core/days/day'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { LogState } from '../../core/facts/log-state'
import { subjectKey } from '../../core/obligations/subject'
import { findUnit, listPosts, type Person } from '../../core/organisation/organisation'
import { listLearnStandings } from '../../core/training/decide-completion'
import { mayRunMeeting, MEETING_TOLD_WITHIN_DAYS, worksIn } from '../../core/training/decide-meeting'
import { findTalk } from '../../core/training/decide-talk'
import { findProgrammeLesson, type ProgrammeLesson } from '../../core/training/programme-lessons'
import type { People } from '../ports'
import { requirePerson } from './caller'
import { answered, refused, type Handler } from './handler'
import { recordLook } from './record-look'
import { toTalkView } from './talk-view'

/** A lesson to take together, and who could be there. Who lacks it only the leader is told; the look is kept in the access log. */
export const answerMeeting: Handler<typeof meeting> = {
  question: meeting,
  mayAsk: ['employee'],
  async handle({ input: { unitId, ...named }, caller, state, now, today }, { journal, lessons, people, tables }) {
    const { personId } = requirePerson(caller)
    const unit = findUnit(state.organisation, unitId, today)
    const lesson = findProgrammeLesson(state, named, today)
    if (!unit || !lesson || lesson.outOn > today || !mayRunMeeting(state.organisation, personId, unitId, today)) return refused('not-found')
    const present = [...state.organisation.people.values()].filter((person) => person.personId !== personId && worksIn(state.organisation, person, unitId, today))
    await recordLook(tables.access, { by: personId, unitId, people: present.length }, now)
    const seesLacks = isOwnUnit(state.organisation, caller.ledUnitIds, unitId, today)
    const subject = subjectKey({ kind: 'unit', unitId })
    const talk = findTalk(layOverJournal(state, subject, await journal.listAbout(subject)), unitId, lesson)
    return answered({
      unitName: unit.name,
      lesson: await lessons(lesson.publication.contentSha256),
      outOn: lesson.outOn,
      heldFrom: latestDay(lesson.outOn, addDays(today, -MEETING_TOLD_WITHIN_DAYS)),
      ...(talk && { talk: toTalkView(talk.record, people) }),
      people: present.map((person) => viewPerson(state, people, person, lesson, seesLacks, today)).sort((a, b) => a.displayName.localeCompare(b.displayName, 'nb')),
      logNumber: state.logNumber,
    })
  },
}

function viewPerson(
  state: LogState,
  people: Pick<People, 'nameOfPerson'>,
  person: Person,
  { requirement, lessonId }: ProgrammeLesson,
  seesLacks: boolean,
  today: Day,
): AnswerOf<typeof meeting>['people'][number] {
  const unitId = listPosts(person, today)[0]?.unitId ?? ''
  const isOpen = () =>
    listLearnStandings(state, person, today).some(
      ({ obligation, state: where }) =>
        obligation.lessonId === lessonId && obligation.requirement.requirementId === requirement.requirementId && (where === 'open' || where === 'due-soon' || where === 'overdue'),
    )
  return {
    personId: person.personId,
    displayName: people.nameOfPerson(person.personId) ?? person.personId,
    unitName: findUnit(state.organisation, unitId, today)?.name ?? unitId,
    ...(seesLacks && { lacksLesson: isOpen() }),
  }
}
