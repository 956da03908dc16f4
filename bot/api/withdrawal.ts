import { previewWithdrawal as previewQuestion, withdrawRequirement } from '../../core/api/rules-questions'
import type { RequirementWithdrawal } from '../../core/facts/rule-facts'
import { decideWithdrawal, previewWithdrawal, type WithdrawalDraft } from '../../core/publishing/decide-withdrawal'
import { carryOutPreviewed, previewKeyOf, type Deed } from './carry-out'
import { decidedAbout } from './decided-before'
import { answered, refused, type Handler } from './handler'
import { publisherOf } from './publisher'

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
  mayAsk: ['Controller'],
  handle({ input, caller, state, now }, { settings }) {
    const decision = decideWithdrawal(state, input, publisherOf(caller, settings), now)
    if (decision.outcome === 'not-found') return Promise.resolve(refused('not-found'))
    const previewKey = WITHDRAWAL.keyOf(state, input)
    if (decision.outcome === 'not-ready') return Promise.resolve(answered({ concerned: 0, closed: 0, byUnit: [], problems: decision.problems, previewKey }))
    return Promise.resolve(answered({ ...previewWithdrawal(state, decision.withdrawal), problems: [], previewKey }))
  },
}

/** Withdraws what was previewed. */
export const answerWithdrawRequirement: Handler<typeof withdrawRequirement> = {
  question: withdrawRequirement,
  mayAsk: ['Controller'],
  async handle({ input: { previewKey, ...written }, ...asked }, ports) {
    const done = await carryOutPreviewed(WITHDRAWAL, { ...asked, written, previewKey }, ports)
    return done.outcome === 'refused' ? done : answered({ effectiveOn: done.fact.effectiveOn, logNumber: done.logNumber })
  },
}
