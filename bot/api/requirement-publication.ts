import { previewRequirement as previewQuestion, publishRequirement } from '../../core/api/rules-questions'
import type { RequirementPublication } from '../../core/facts/rule-facts'
import { decideRequirementPublication, type RequirementToPublish } from '../../core/publishing/decide-requirement-publication'
import { previewRequirement } from '../../core/publishing/preview-requirement'
import { createDraftStore } from '../publishing/draft-store'
import { dropIfPublished } from '../publishing/drop-if-published'
import { carryOutPreviewed, previewKeyOf, type Deed } from './carry-out'
import { decidedBefore, listLessonsOf } from './decided-before'
import { answered, refused, type Handler } from './handler'
import { publisherOf } from './publisher'
import { MAXIMUM_REQUIREMENT_BYTES } from './requirement-draft'
import { listReachProblems, mayWrite } from './wheel-author'

/** What becomes of the draft of a requirement, the same for its preview and its publication. */
export const REQUIREMENT_PUBLICATION: Deed<RequirementToPublish, RequirementPublication> = {
  /** Also over the lessons that it had before: what closes depends on them. */
  keyOf(state, written) {
    const { requirementId, content } = written
    const lessonIds = [...new Set([...content.lessonIds, ...listLessonsOf(state, requirementId)])].sort()
    return previewKeyOf(written, decidedBefore(state, [requirementId], lessonIds))
  },
  decide(state, written, publisher, now) {
    const decision = decideRequirementPublication(state, written, publisher, now)
    return decision.outcome === 'publish' ? { outcome: 'decided', fact: decision.publication } : decision
  },
  listDone: ({ requirements }, { requirementId }) => requirements.get(requirementId) ?? [],
}

/** Whom a version of a requirement would concern, and what stops it. Stores nothing. */
export const answerPreviewRequirement: Handler<typeof previewQuestion> = {
  question: previewQuestion,
  mayAsk: ['Controller', 'leader'],
  maximumBodyBytes: MAXIMUM_REQUIREMENT_BYTES,
  async handle({ input, ...asked }, ports) {
    const { caller, state, now } = asked
    if (!(await mayWrite(input, asked, ports))) return refused('forbidden')
    const reach = listReachProblems(input.content, asked, input.effectiveOn)
    const decision = decideRequirementPublication(state, input, publisherOf(caller, ports.settings), now)
    const latest = state.requirements.get(input.requirementId)?.at(-1)
    const common = { nextVersion: String((latest?.version ?? 0) + 1), previewKey: REQUIREMENT_PUBLICATION.keyOf(state, input) }
    if (decision.outcome === 'publish' && reach.length === 0) return answered({ ...previewRequirement(state, decision.publication), problems: [], ...common })
    const found = decision.outcome === 'publish' ? [] : decision.problems
    const problems = [...reach.filter(({ path }) => !found.some((other) => other.path.startsWith(path))), ...found]
    return answered({ concerned: 0, newly: 0, noLonger: 0, opened: 0, closed: 0, kept: 0, byUnit: [], problems, ...common })
  },
}

/** Publishes what was previewed, and nothing else. */
export const answerPublishRequirement: Handler<typeof publishRequirement> = {
  question: publishRequirement,
  mayAsk: ['Controller', 'leader'],
  maximumBodyBytes: MAXIMUM_REQUIREMENT_BYTES,
  async handle({ input: { previewKey, ...written }, ...asked }, ports) {
    if (!(await mayWrite(written, asked, ports))) return refused('forbidden')
    const reach = listReachProblems(written.content, asked, written.effectiveOn)
    if (reach.length > 0) return refused('not-ready', reach)
    const done = await carryOutPreviewed(REQUIREMENT_PUBLICATION, { ...asked, written, previewKey }, ports)
    if (done.outcome === 'refused') return done
    await dropIfPublished(createDraftStore(ports.tables.drafts), 'requirement', written.requirementId, [written.content], { oid: asked.caller.oid, at: asked.now.toISOString() })
    return answered({ version: String(done.fact.version), effectiveOn: done.fact.effectiveOn, logNumber: done.logNumber })
  },
}
