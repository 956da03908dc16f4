import { previewRequirement as previewQuestion, publishRequirement } from '../../core/api/rules-questions'
import type { LogState } from '../../core/facts/log-state'
import { decideRequirementPublication, type RequirementToPublish } from '../../core/publishing/decide-requirement-publication'
import { previewRequirement } from '../../core/publishing/preview-requirement'
import { createDraftStore } from '../publishing/draft-store'
import { dropIfPublished } from '../publishing/drop-if-published'
import { carryOut, previewKeyOf } from './carry-out'
import { decidedBefore, listLessonsOf } from './decided-before'
import { answered, refused, type Handler } from './handler'
import { publisherOf } from './publisher'

const MAXIMUM_BODY_BYTES = 200_000

/** Whom a version of a requirement would concern, and what stops it. Stores nothing. */
export const answerPreviewRequirement: Handler<typeof previewQuestion> = {
  question: previewQuestion,
  mayAsk: ['Controller'],
  maximumBodyBytes: MAXIMUM_BODY_BYTES,
  handle({ input, caller, state, now }, { settings }) {
    const decision = decideRequirementPublication(state, input, publisherOf(caller, settings), now)
    const latest = state.requirements.get(input.requirementId)?.at(-1)
    const common = { nextVersion: String((latest?.version ?? 0) + 1), previewKey: keyOf(state, input) }
    if (decision.outcome === 'publish') return Promise.resolve(answered({ ...previewRequirement(state, decision.publication), problems: [], ...common }))
    return Promise.resolve(answered({ concerned: 0, newly: 0, noLonger: 0, opened: 0, closed: 0, kept: 0, byUnit: [], problems: decision.problems, ...common }))
  },
}

/** Publishes what was previewed, and nothing else. */
export const answerPublishRequirement: Handler<typeof publishRequirement> = {
  question: publishRequirement,
  mayAsk: ['Controller'],
  maximumBodyBytes: MAXIMUM_BODY_BYTES,
  async handle({ input: { previewKey, ...input }, caller, state, now }, ports) {
    if (previewKey !== keyOf(state, input)) return refused('out-of-date')
    const decision = decideRequirementPublication(state, input, publisherOf(caller, ports.settings), now)
    if (decision.outcome === 'not-ready') return refused('not-ready', decision.problems)
    const done = await carryOut(decision.publication, ports)
    if (done.outcome === 'refused') return done
    await dropIfPublished(createDraftStore(ports.tables.drafts), 'requirement', input.requirementId, [input.content], { oid: caller.oid, at: now.toISOString() })
    return answered({ version: String(decision.publication.version), effectiveOn: input.effectiveOn, logNumber: done.logNumber })
  },
}

/** Also the lessons that it had before: what closes depends on them. */
function keyOf(state: LogState, written: RequirementToPublish): string {
  const { requirementId, content } = written
  const lessonIds = [...new Set([...content.lessonIds, ...listLessonsOf(state, requirementId)])].sort()
  return previewKeyOf(written, decidedBefore(state, [requirementId], lessonIds))
}
