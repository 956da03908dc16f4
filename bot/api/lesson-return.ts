import { previewReturn as previewQuestion, returnLesson } from '../../core/api/rules-questions'
import type { LogState } from '../../core/facts/log-state'
import { decideLessonReturn, type LessonReturnDraft } from '../../core/publishing/decide-lesson-return'
import { previewReturn } from '../../core/publishing/preview-return'
import { carryOut, previewKeyOf } from './carry-out'
import { decidedBefore, listLessonsOf } from './decided-before'
import { answered, refused, type Handler } from './handler'
import { publisherOf } from './publisher'

/** Who gets a lesson again that is brought back. Stores nothing. */
export const answerPreviewReturn: Handler<typeof previewQuestion> = {
  question: previewQuestion,
  mayAsk: ['Controller'],
  handle({ input, caller, state, now }, { settings }) {
    const decision = decideLessonReturn(state, input, publisherOf(caller, settings), now)
    if (decision.outcome === 'not-found') return Promise.resolve(refused('not-found'))
    const previewKey = keyOf(state, input)
    if (decision.outcome === 'not-ready') return Promise.resolve(answered({ reopened: 0, stillOpen: 0, byUnit: [], problems: decision.problems, previewKey }))
    return Promise.resolve(answered({ ...previewReturn(state, decision.lessonReturn), problems: [], previewKey }))
  },
}

/** Brings back what was previewed, today. */
export const answerReturnLesson: Handler<typeof returnLesson> = {
  question: returnLesson,
  mayAsk: ['Controller'],
  async handle({ input: { previewKey, ...input }, caller, state, now }, ports) {
    const decision = decideLessonReturn(state, input, publisherOf(caller, ports.settings), now)
    if (decision.outcome === 'not-found') return refused('not-found')
    if (previewKey !== keyOf(state, input)) return refused('out-of-date')
    if (decision.outcome === 'not-ready') return refused('not-ready', decision.problems)
    const done = await carryOut(decision.lessonReturn, ports)
    return done.outcome === 'refused' ? done : answered({ effectiveOn: decision.lessonReturn.effectiveOn, logNumber: done.logNumber })
  },
}

function keyOf(state: LogState, written: LessonReturnDraft): string {
  const { requirementId } = written
  return previewKeyOf(written, decidedBefore(state, [requirementId], listLessonsOf(state, requirementId)))
}
