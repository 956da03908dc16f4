import { previewLesson as previewQuestion, publishLesson } from '../../core/api/rules-questions'
import { versionLabel } from '../../core/documents/document-versions'
import type { LogState } from '../../core/facts/log-state'
import { decideLessonPublication, type LessonPublicationDecision, type LessonToPublish } from '../../core/publishing/decide-lesson-publication'
import { nextVersion } from '../../core/publishing/decide-publication'
import { draftOfLesson } from '../../core/publishing/lesson-draft'
import { previewLesson } from '../../core/publishing/preview-lesson'
import { Lesson } from '../../core/training/lesson'
import { sha256 } from '../hashing'
import type { TextStore } from '../ports'
import { createDraftStore } from '../publishing/draft-store'
import { dropIfPublished } from '../publishing/drop-if-published'
import { carryOut, previewKeyOf } from './carry-out'
import { decidedBefore, listRequirementsWith } from './decided-before'
import { answered, refused, type Asked, type ApiPorts, type Handler } from './handler'
import { publisherOf } from './publisher'

/** A lesson with all its texts; its picture is sent apart. */
export const MAXIMUM_DRAFT_BYTES = 400_000

/** Whom a version of a lesson would reach, and what stops it. Stores nothing. */
export const answerPreviewLesson: Handler<typeof previewQuestion> = {
  question: previewQuestion,
  mayAsk: ['Controller'],
  maximumBodyBytes: MAXIMUM_DRAFT_BYTES,
  async handle(asked, ports) {
    const { input, state } = asked
    const decision = await decide(asked, ports)
    const earlier = state.lessons.get(input.lessonId)?.at(-1)
    const common = { nextVersion: versionLabel({ version: nextVersion(earlier, input.level) }), previewKey: keyOf(state, input) }
    if (decision.outcome === 'publish') return answered({ ...previewLesson(state, decision.publication), problems: [], ...common })
    return answered({ concerned: 0, reopened: 0, opened: 0, byUnit: [], requirementIds: [], problems: decision.problems, ...common })
  },
}

/** Publishes what was previewed, and nothing else: first its content, frozen under its hash, then the fact. */
export const answerPublishLesson: Handler<typeof publishLesson> = {
  question: publishLesson,
  mayAsk: ['Controller'],
  maximumBodyBytes: MAXIMUM_DRAFT_BYTES,
  async handle({ input: { previewKey, ...input }, ...asked }, ports) {
    const { caller, state, now } = asked
    if (previewKey !== keyOf(state, input)) return refused('out-of-date')
    const decision = await decide({ input, caller, state, now }, ports)
    if (decision.outcome === 'not-ready') return refused('not-ready', decision.problems)
    const { publication, content } = decision
    await ports.texts.save(publication.contentSha256, content)
    const done = await carryOut(publication, ports)
    if (done.outcome === 'refused') return done
    const lesson = Lesson.parse(JSON.parse(content))
    await dropIfPublished(createDraftStore(ports.tables.drafts), 'lesson', input.lessonId, [input.content, draftOfLesson(lesson)], { oid: caller.oid, at: now.toISOString() })
    return answered({ version: versionLabel(publication), effectiveOn: publication.effectiveOn, logNumber: done.logNumber })
  },
}

async function decide(
  { input, caller, state, now }: Pick<Asked<typeof previewQuestion>, 'caller' | 'state' | 'now'> & { input: LessonToPublish },
  { texts, settings }: Pick<ApiPorts, 'texts' | 'settings'>,
): Promise<LessonPublicationDecision> {
  const decision = decideLessonPublication(state, sha256, input, publisherOf(caller, settings), now)
  const { picture, where } = input.content
  if (where === 'elsewhere' || !picture || (await isKept(texts, picture.sha256))) return decision
  const missing = { path: 'picture', problem: 'picture-missing' }
  return { outcome: 'not-ready', problems: decision.outcome === 'publish' ? [missing] : [...decision.problems, missing] }
}

async function isKept(texts: TextStore, sha256OfPicture: string): Promise<boolean> {
  return (await texts.find(sha256OfPicture)) !== undefined
}

function keyOf(state: LogState, written: LessonToPublish): string {
  const { lessonId } = written
  return previewKeyOf(written, decidedBefore(state, listRequirementsWith(state, lessonId), [lessonId]))
}
