import { previewReturn as previewQuestion, returnLesson } from '../../core/api/rules-questions'
import type { LessonReturn } from '../../core/facts/rule-facts'
import { decideLessonReturn, type LessonReturnDraft } from '../../core/publishing/decide-lesson-return'
import { previewReturn } from '../../core/publishing/preview-return'
import { carryOutPreviewed, previewKeyOf, type Deed } from './carry-out'
import { decidedAbout } from './decided-before'
import { answered, refused, type Handler } from './handler'
import { publisherOf } from './publisher'

const LESSON_RETURN: Deed<LessonReturnDraft, LessonReturn> = {
  keyOf: (state, written) => previewKeyOf(written, decidedAbout(state, written.requirementId)),
  decide(state, written, publisher, now) {
    const decision = decideLessonReturn(state, written, publisher, now)
    return decision.outcome === 'return' ? { outcome: 'decided', fact: decision.lessonReturn } : decision
  },
  listDone: ({ decisions }, { requirementId, lessonId }) => decisions.get(requirementId)?.returns.filter((known) => known.lessonId === lessonId) ?? [],
}

/** Who gets a lesson again that is brought back. Stores nothing. */
export const answerPreviewReturn: Handler<typeof previewQuestion> = {
  question: previewQuestion,
  mayAsk: ['Controller'],
  handle({ input, caller, state, now }, { settings }) {
    const decision = decideLessonReturn(state, input, publisherOf(caller, settings), now)
    if (decision.outcome === 'not-found') return Promise.resolve(refused('not-found'))
    const previewKey = LESSON_RETURN.keyOf(state, input)
    if (decision.outcome === 'not-ready') return Promise.resolve(answered({ reopened: 0, stillOpen: 0, byUnit: [], problems: decision.problems, previewKey }))
    return Promise.resolve(answered({ ...previewReturn(state, decision.lessonReturn), problems: [], previewKey }))
  },
}

/** Brings back what was previewed, today. */
export const answerReturnLesson: Handler<typeof returnLesson> = {
  question: returnLesson,
  mayAsk: ['Controller'],
  async handle({ input: { previewKey, ...written }, ...asked }, ports) {
    const done = await carryOutPreviewed(LESSON_RETURN, { ...asked, written, previewKey }, ports)
    return done.outcome === 'refused' ? done : answered({ effectiveOn: done.fact.effectiveOn, logNumber: done.logNumber })
  },
}
