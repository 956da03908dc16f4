import { previewWithdrawal as previewQuestion, withdrawRequirement } from '../../core/api/rules-questions'
import type { RequirementWithdrawal } from '../../core/facts/rule-facts'
import { decideWithdrawal, previewWithdrawal, type WithdrawalDraft } from '../../core/publishing/decide-withdrawal'
import { carryOutPreviewed, previewKeyOf, type Deed } from './carry-out'
import { decidedAbout } from './decided-before'
import { answered, refused, type Handler } from './handler'
import { publisherOf } from './publisher'
import { mayHandle } from './wheel-author'

const WITHDRAWAL: Deed<WithdrawalDraft, RequirementWithdrawal> = {
  keyOf: (state, written) => previewKeyOf(written, decidedAbout(state, written.requirementId)),
  decide(state, written, publisher, now) {
    const decision = decideWithdrawal(state, written, publisher, now)
    return decision.outcome === 'withdraw' ? { outcome: 'decided', fact: decision.withdrawal } : decision
  },
  listDone: ({ decisions }, { requirementId }) => decisions.get(requirementId)?.withdrawals ?? [],
}

/** Whose open tasks go when a requirement is withdrawn. Stores nothing. */
export const answerPreviewWithdrawal: Handler<typeof previewQuestion> = {
  question: previewQuestion,
  mayAsk: ['Controller', 'leader'],
  async handle({ input, ...asked }, ports) {
    const { caller, state, now } = asked
    if (!(await mayHandle(input.requirementId, asked, ports))) return refused('forbidden')
    const decision = decideWithdrawal(state, input, publisherOf(caller, ports.settings), now)
    if (decision.outcome === 'not-found') return refused('not-found')
    const previewKey = WITHDRAWAL.keyOf(state, input)
    if (decision.outcome === 'not-ready') return answered({ concerned: 0, closed: 0, byUnit: [], problems: decision.problems, previewKey })
    return answered({ ...previewWithdrawal(state, decision.withdrawal), problems: [], previewKey })
  },
}

/** Withdraws what was previewed. */
export const answerWithdrawRequirement: Handler<typeof withdrawRequirement> = {
  question: withdrawRequirement,
  mayAsk: ['Controller', 'leader'],
  async handle({ input: { previewKey, ...written }, ...asked }, ports) {
    if (!(await mayHandle(written.requirementId, asked, ports))) return refused('forbidden')
    const done = await carryOutPreviewed(WITHDRAWAL, { ...asked, written, previewKey }, ports)
    return done.outcome === 'refused' ? done : answered({ effectiveOn: done.fact.effectiveOn, logNumber: done.logNumber })
  },
}
