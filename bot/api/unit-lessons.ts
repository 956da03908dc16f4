import { unitLessons } from '../../core/api/training-leader-questions'
import { addDays, type Day } from '../../core/days/day'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { LogState } from '../../core/facts/log-state'
import { createAudienceTest } from '../../core/obligations/membership'
import type { LearnRequirement } from '../../core/obligations/requirement'
import { subjectKey } from '../../core/obligations/subject'
import { findUnit } from '../../core/organisation/organisation'
import { mayRunMeeting, worksIn } from '../../core/training/decide-meeting'
import { findTalk, TOLD_AHEAD_DAYS } from '../../core/training/decide-talk'
import { listProgrammeLessons } from '../../core/training/programme-lessons'
import { requirePerson } from './caller'
import { answered, refused, type Handler } from './handler'
import { toTalkView } from './talk-view'

/** What there is to talk about in the unit: lessons that are out, and those that go out within days, where they concern anybody but the one who asks. */
export const answerUnitLessons: Handler<typeof unitLessons> = {
  question: unitLessons,
  mayAsk: ['employee'],
  async handle({ input: { unitId }, caller, state, today }, { journal, people }) {
    const unit = findUnit(state.organisation, unitId, today)
    if (!unit || !mayRunMeeting(state.organisation, requirePerson(caller).personId, unitId, today)) return refused('not-found')
    const subject = subjectKey({ kind: 'unit', unitId })
    const own = layOverJournal(state, subject, await journal.listAbout(subject))
    const until = addDays(today, TOLD_AHEAD_DAYS)
    const concernsOthers = createConcern(own, unitId, requirePerson(caller).personId, today)
    const lessons = listProgrammeLessons(own, until).filter(({ outOn, requirement }) => outOn <= until && concernsOthers(requirement))
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

/** Whether a programme concerns somebody else of the unit: about the leaders' own there is nobody to talk to. */
function createConcern({ organisation }: LogState, unitId: string, personId: string, today: Day): (requirement: LearnRequirement) => boolean {
  const others = [...organisation.people.values()].filter((person) => person.personId !== personId && worksIn(organisation, person, unitId, today))
  const known = new Map<string, boolean>()
  return ({ requirementId, audience }) => {
    const before = known.get(requirementId)
    if (before !== undefined) return before
    const includes = createAudienceTest(organisation, audience)
    const concerns = others.some((person) => includes(person, today))
    known.set(requirementId, concerns)
    return concerns
  }
}
