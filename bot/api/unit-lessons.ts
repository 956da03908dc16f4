import { unitLessons } from '../../core/api/training-leader-questions'
import { addDays } from '../../core/days/day'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import { subjectKey } from '../../core/obligations/subject'
import { findUnit } from '../../core/organisation/organisation'
import { mayRunMeeting } from '../../core/training/decide-meeting'
import { findTalk, TOLD_AHEAD_DAYS } from '../../core/training/decide-talk'
import { listProgrammeLessons } from '../../core/training/programme-lessons'
import { requirePerson } from './caller'
import { answered, refused, type Handler } from './handler'
import { toTalkView } from './talk-view'

/** What there is to talk about in the unit: lessons that are out, and those that go out within days. */
export const answerUnitLessons: Handler<typeof unitLessons> = {
  question: unitLessons,
  mayAsk: ['employee'],
  async handle({ input: { unitId }, caller, state, today }, { journal, people }) {
    const unit = findUnit(state.organisation, unitId, today)
    if (!unit || !mayRunMeeting(state.organisation, requirePerson(caller).personId, unitId, today)) return refused('not-found')
    const subject = subjectKey({ kind: 'unit', unitId })
    const own = layOverJournal(state, subject, await journal.listAbout(subject))
    const until = addDays(today, TOLD_AHEAD_DAYS)
    const lessons = listProgrammeLessons(own, until).filter(({ outOn }) => outOn <= until)
    return answered({
      unitId,
      name: unit.name,
      lessons: lessons.map((lesson) => {
        const { requirement, lessonId, publication, outOn, broughtBack } = lesson
        const talk = findTalk(own, unitId, lesson)
        return {
          requirementId: requirement.requirementId,
          programme: requirement.title,
          lessonId,
          title: publication.title,
          minutes: publication.minutes,
          outOn,
          isOut: outOn <= today,
          isBroughtBack: broughtBack !== undefined,
          talkedFrom: addDays(outOn, -TOLD_AHEAD_DAYS),
          ...(talk && { talk: toTalkView(talk.record, people) }),
        }
      }),
      logNumber: state.logNumber,
    })
  },
}
