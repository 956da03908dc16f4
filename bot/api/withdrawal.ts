import { previewWithdrawal as previewQuestion, withdrawRequirement } from '../../core/api/rules-questions'
import type { LogState } from '../../core/facts/log-state'
import { decideWithdrawal, previewWithdrawal, type WithdrawalDraft } from '../../core/publishing/decide-withdrawal'
import { carryOut, previewKeyOf } from './carry-out'
import { decidedBefore, listLessonsOf } from './decided-before'
import { answered, refused, type Handler } from './handler'
import { publisherOf } from './publisher'

/** Whose open tasks go when a requirement is withdrawn. Stores nothing. */
export const answerPreviewWithdrawal: Handler<typeof previewQuestion> = {
  question: previewQuestion,
  mayAsk: ['Controller'],
  handle({ input, caller, state, now }, { settings }) {
    const decision = decideWithdrawal(state, input, publisherOf(caller, settings), now)
    if (decision.outcome === 'not-found') return Promise.resolve(refused('not-found'))
    const previewKey = keyOf(state, input)
    if (decision.outcome === 'not-ready') return Promise.resolve(answered({ concerned: 0, closed: 0, byUnit: [], problems: decision.problems, previewKey }))
    return Promise.resolve(answered({ ...previewWithdrawal(state, decision.withdrawal), problems: [], previewKey }))
  },
}

/** Withdraws what was previewed. */
export const answerWithdrawRequirement: Handler<typeof withdrawRequirement> = {
  question: withdrawRequirement,
  mayAsk: ['Controller'],
  async handle({ input: { previewKey, ...input }, caller, state, now }, ports) {
    const decision = decideWithdrawal(state, input, publisherOf(caller, ports.settings), now)
    if (decision.outcome === 'not-found') return refused('not-found')
    if (previewKey !== keyOf(state, input)) return refused('out-of-date')
    if (decision.outcome === 'not-ready') return refused('not-ready', decision.problems)
    const done = await carryOut(decision.withdrawal, ports)
    return done.outcome === 'refused' ? done : answered({ effectiveOn: input.effectiveOn, logNumber: done.logNumber })
  },
}

function keyOf(state: LogState, written: WithdrawalDraft): string {
  const { requirementId } = written
  return previewKeyOf(written, decidedBefore(state, [requirementId], listLessonsOf(state, requirementId)))
}
