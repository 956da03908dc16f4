import { promptRules, publishPromptRules } from '../../core/api/campaign-questions'
import { decidePromptRules } from '../../core/prompts/decide-prompt-rules'
import { rulesInForce } from '../../core/prompts/rules-in-force'
import { listChoices } from './campaign-view'
import { answered, NUMBERING_WAIT_MILLISECONDS, refused, type Handler } from './handler'
import { nameOfActor } from './name-of-actor'
import { publisherOf } from './publisher'

/** How prompts go out, and how that came about. */
export const answerPromptRules: Handler<typeof promptRules> = {
  question: promptRules,
  mayAsk: ['Controller', 'Auditor'],
  handle({ caller, state, today }, { people }) {
    return Promise.resolve(
      answered({
        rules: rulesInForce(state),
        nextVersion: state.promptRules.length + 1,
        choices: listChoices(state, today),
        changes: state.promptRules.map((fact) => ({ version: fact.version, at: fact.recordedAt, byName: nameOfActor(people, fact), reason: fact.reason, isStopped: fact.rules.isStopped })).reverse(),
        mayPublish: caller.capacities.has('Controller'),
        logNumber: state.logNumber,
      }),
    )
  },
}

/** From now on prompts go out so, or not at all. */
export const answerPublishPromptRules: Handler<typeof publishPromptRules> = {
  question: publishPromptRules,
  mayAsk: ['Controller'],
  async handle({ input, caller, state, now }, { journal, readModel, settings }) {
    const decision = decidePromptRules(state, input, publisherOf(caller, settings), now)
    if (decision.outcome === 'not-ready') return refused('not-ready', decision.problems)
    if (decision.outcome === 'out-of-date') return refused('out-of-date')
    const { outcome, fact } = await journal.save(decision.fact)
    await readModel.reached(fact.factKey, NUMBERING_WAIT_MILLISECONDS)
    const isEcho = fact.fact.kind === 'prompt-rules-publication' && fact.fact.actorOid === caller.oid && JSON.stringify(fact.fact.rules) === JSON.stringify(input.rules)
    return outcome === 'exists' && !isEcho ? refused('out-of-date') : answered({ version: input.version, logNumber: readModel.state().logNumber })
  },
}
