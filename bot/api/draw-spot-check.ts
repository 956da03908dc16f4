import { drawSpotCheck, previewSpotCheck } from '../../core/api/control-questions'
import { decideDraw, isSameDraw, listDrawProblems } from '../../core/control/decide-draw'
import { listPopulation } from '../../core/control/draw-sample'
import type { SpotCheckDraw } from '../../core/facts/control-facts'
import { sha256 } from '../hashing'
import { answered, NUMBERING_WAIT_MILLISECONDS, refused, type ApiPorts, type Handler } from './handler'
import { publisherOf } from './publisher'

const SEED_BYTES = 16

/** How many there are to draw from. Stores nothing. */
export const answerPreviewSpotCheck: Handler<typeof previewSpotCheck> = {
  question: previewSpotCheck,
  mayAsk: ['Controller'],
  handle({ input, state }) {
    const problems = listDrawProblems(state, input)
    if (problems.length > 0) return Promise.resolve(refused('not-ready', problems))
    const { from, to, requirementIds, unitIds } = input
    const population = listPopulation(state, { from, to, requirementIds, ...(unitIds && { unitIds }), logNumber: state.logNumber })
    const counts = new Map<string, number>()
    for (const { record } of population) counts.set(record.requirementId, (counts.get(record.requirementId) ?? 0) + 1)
    const titleOf = (requirementId: string) => state.requirements.get(requirementId)?.at(-1)?.requirement.title ?? { nb: requirementId, nn: requirementId, en: requirementId }
    const activities = [...counts].map(([requirementId, count]) => ({ requirementId, title: titleOf(requirementId), population: count })).sort((one, other) => other.population - one.population)
    return Promise.resolve(answered({ population: population.length, activities, logNumber: state.logNumber }))
  },
}

/** Casts the lots once: the same click again is told what was drawn the first time, never another sample. */
export const answerDrawSpotCheck: Handler<typeof drawSpotCheck> = {
  question: drawSpotCheck,
  mayAsk: ['Controller'],
  async handle({ input, caller, state, now }, ports) {
    const before = state.spotChecks.get(input.checkId)?.draw
    if (before) return isSameDraw(before, input, caller.oid) ? tell(before, ports) : refused('out-of-date')
    const { unitIds, ...wish } = input
    const decision = decideDraw(state, sha256, ports.randomBytes(SEED_BYTES), { ...wish, ...(unitIds && { unitIds }) }, publisherOf(caller, ports.settings), now)
    if (decision.outcome === 'not-ready') return refused('not-ready', decision.problems)
    const { outcome, fact } = await ports.journal.save(decision.fact)
    await ports.readModel.reached(fact.factKey, NUMBERING_WAIT_MILLISECONDS)
    if (outcome === 'saved') return tell(decision.fact, ports)
    return fact.fact.kind === 'spot-check-draw' && isSameDraw(fact.fact, input, caller.oid) ? tell(fact.fact, ports) : refused('out-of-date')
  },
}

function tell({ checkId, drawn, population }: SpotCheckDraw, { readModel }: Pick<ApiPorts, 'readModel'>) {
  return answered({ checkId, drawn: drawn.length, population, logNumber: readModel.state().logNumber })
}
