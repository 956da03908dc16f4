import { maySeeFigures } from '../../core/access/rights'
import type { AnswerOf } from '../../core/api/question'
import { trainingFigures, type LessonFigures } from '../../core/api/training-figures-questions'
import { toInstant, type Day } from '../../core/days/day'
import { groupBy } from '../../core/directory/group-by'
import type { LogState } from '../../core/facts/log-state'
import { ExclusionReason } from '../../core/obligations/obligation'
import { findUnit } from '../../core/organisation/organisation'
import { lessonKey, noLearning } from '../../core/overview/count-learning'
import { listProgrammeLessons, type ProgrammeLesson } from '../../core/training/programme-lessons'
import { answered, refused, type Handler } from './handler'
import type { LearningFigures } from './learning-figures'
import { findTopUnit } from './overview'

/** Figures of training, with the rights of the overview. */
export const answerTrainingFigures: Handler<typeof trainingFigures> = {
  question: trainingFigures,
  mayAsk: ['leader', 'Controller', 'Management', 'Auditor'],
  handle({ input, caller, state, today }, { findLearning }) {
    const { organisation } = state
    const unit = input.unitId === undefined ? findTopUnit(organisation, caller, today) : findUnit(organisation, input.unitId, today)
    if (!unit || !maySeeFigures(organisation, caller.roles, caller.ledUnitIds, unit.unitId, today)) return Promise.resolve(refused('not-found'))
    const figures = findLearning(state)
    return Promise.resolve(answered({ unitId: unit.unitId, programmes: viewProgrammes(state, figures, unit.unitId, today), asOf: toInstant(figures.asOf), logNumber: figures.logNumber }))
  },
}

function viewProgrammes(state: LogState, figures: LearningFigures, unitId: string, today: Day): AnswerOf<typeof trainingFigures>['programmes'] {
  const lessons = listProgrammeLessons(state, today).filter(({ outOn }) => outOn <= today)
  return [...groupBy(lessons, ({ requirement }) => requirement)].map(([{ requirementId, title }, group]) => ({ requirementId, title, lessons: group.map((lesson) => viewLesson(figures, unitId, lesson)) }))
}

function viewLesson({ learning, talks }: LearningFigures, unitId: string, { requirement: { requirementId }, lessonId, publication, outOn, broughtBack }: ProgrammeLesson): LessonFigures {
  const key = lessonKey({ requirementId, lessonId })
  const { done, outstanding, overdue, excluded } = learning.get(unitId)?.get(key) ?? noLearning()
  return {
    lessonId,
    title: publication.title,
    outOn,
    isBroughtBack: broughtBack !== undefined,
    done,
    outstanding,
    overdue,
    excluded: ExclusionReason.options.flatMap((because) => (excluded[because] === undefined ? [] : [{ because, count: excluded[because] }])),
    talks: talks.get(key)?.get(unitId) ?? { workplaces: 0, held: 0 },
  }
}
