import { previewLesson as previewQuestion, publishLesson } from '../../core/api/rules-questions'
import { versionLabel } from '../../core/documents/document-versions'
import type { LessonPublication } from '../../core/facts/rule-facts'
import { decideLessonPublication, type LessonToPublish } from '../../core/publishing/decide-lesson-publication'
import { nextVersion } from '../../core/publishing/decide-publication'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { draftOfLesson, lessonOfDraft } from '../../core/publishing/lesson-draft'
import { previewLesson } from '../../core/publishing/preview-lesson'
import { Lesson } from '../../core/training/lesson'
import { sha256 } from '../hashing'
import type { TextStore } from '../ports'
import { createDraftStore } from '../publishing/draft-store'
import { dropIfPublished } from '../publishing/drop-if-published'
import { carryOutPreviewed, previewKeyOf, type Deed } from './carry-out'
import { decidedBefore, listRequirementsWith } from './decided-before'
import { answered, type Handler } from './handler'
import { publisherOf } from './publisher'

/** A lesson with all its texts; its picture is sent apart. */
export const MAXIMUM_DRAFT_BYTES = 400_000

/** A picture that was never kept stops it, like whatever core finds. */
function lessonDeed(texts: TextStore) {
  return {
    keyOf: (state, written) => previewKeyOf(written, decidedBefore(state, listRequirementsWith(state, written.lessonId), [written.lessonId])),
    async decide(state, written, publisher, now) {
      const decision = decideLessonPublication(state, sha256, written, publisher, now)
      const missing = await listMissing(texts, written)
      const problems = [...(decision.outcome === 'not-ready' ? decision.problems : []), ...missing]
      if (decision.outcome === 'not-ready' || missing.length > 0) return { outcome: 'not-ready', problems }
      const { publication, content } = decision
      return { outcome: 'decided', fact: publication, texts: [{ sha256: publication.contentSha256, text: content }] }
    },
    listDone: ({ lessons }, { lessonId }) => lessons.get(lessonId) ?? [],
  } satisfies Deed<LessonToPublish, LessonPublication>
}

async function listMissing(texts: TextStore, { content: { where, picture } }: LessonToPublish): Promise<FieldProblem[]> {
  if (where === 'elsewhere' || !picture || (await texts.find(picture.sha256)) !== undefined) return []
  return [{ path: 'picture', problem: 'picture-missing' }]
}

/** Whom a version of a lesson would reach, and what stops it. Stores nothing. */
export const answerPreviewLesson: Handler<typeof previewQuestion> = {
  question: previewQuestion,
  mayAsk: ['Controller'],
  maximumBodyBytes: MAXIMUM_DRAFT_BYTES,
  async handle({ input, caller, state, now }, { texts, settings }) {
    const deed = lessonDeed(texts)
    const decision = await deed.decide(state, input, publisherOf(caller, settings), now)
    const earlier = state.lessons.get(input.lessonId)?.at(-1)
    const common = { nextVersion: versionLabel({ version: nextVersion(earlier, input.level) }), previewKey: deed.keyOf(state, input) }
    if (decision.outcome === 'decided') return answered({ ...previewLesson(state, decision.fact), problems: [], ...common })
    return answered({ concerned: 0, reopened: 0, opened: 0, byUnit: [], requirementIds: [], problems: decision.problems, ...common })
  },
}

/** Publishes what was previewed, and nothing else: first its content, frozen under its hash, then the fact. */
export const answerPublishLesson: Handler<typeof publishLesson> = {
  question: publishLesson,
  mayAsk: ['Controller'],
  maximumBodyBytes: MAXIMUM_DRAFT_BYTES,
  async handle({ input: { previewKey, ...written }, ...asked }, ports) {
    const done = await carryOutPreviewed(lessonDeed(ports.texts), { ...asked, written, previewKey }, ports)
    if (done.outcome === 'refused') return done
    const lesson = Lesson.parse(lessonOfDraft(written.lessonId, written.content))
    await dropIfPublished(createDraftStore(ports.tables.drafts), 'lesson', written.lessonId, [written.content, draftOfLesson(lesson)], { oid: asked.caller.oid, at: asked.now.toISOString() })
    return answered({ version: versionLabel(done.fact), effectiveOn: done.fact.effectiveOn, logNumber: done.logNumber })
  },
}
