import { movableRounds, moveRound, previewRoundMove as previewQuestion } from '../../core/api/rules-questions'
import type { RoundMove } from '../../core/facts/rule-facts'
import { decideRoundMove, previewRoundMove, type RoundMoveDraft } from '../../core/publishing/decide-round-move'
import { listMovableRounds } from '../../core/publishing/list-movable-rounds'
import { carryOutPreviewed, previewKeyOf, type Deed } from './carry-out'
import { decidedAbout } from './decided-before'
import { answered, refused, type Handler } from './handler'
import { publisherOf } from './publisher'

const ROUND_MOVE: Deed<RoundMoveDraft, RoundMove> = {
  keyOf: (state, written) => previewKeyOf(written, decidedAbout(state, written.requirementId)),
  decide(state, written, publisher, now) {
    const decision = decideRoundMove(state, written, publisher, now)
    return decision.outcome === 'move' ? { outcome: 'decided', fact: decision.move } : decision
  },
  listDone: ({ decisions }, { requirementId, round, subject }) => decisions.get(requirementId)?.moves.filter((known) => known.round === round && known.subject === subject) ?? [],
}

/** The rounds whose day can be moved for everybody; empty for a requirement without any, or without a name here. */
export const answerMovableRounds: Handler<typeof movableRounds> = {
  question: movableRounds,
  mayAsk: ['Controller'],
  handle: ({ input: { requirementId }, state, today }) => Promise.resolve(answered({ rounds: listMovableRounds(state, requirementId, today) })),
}

/** Whose day changes. Stores nothing. */
export const answerPreviewRoundMove: Handler<typeof previewQuestion> = {
  question: previewQuestion,
  mayAsk: ['Controller'],
  handle({ input, caller, state, now, today }, { settings }) {
    const decision = decideRoundMove(state, input, publisherOf(caller, settings), now)
    if (decision.outcome === 'not-found') return Promise.resolve(refused('not-found'))
    const previewKey = ROUND_MOVE.keyOf(state, input)
    if (decision.outcome === 'not-ready') return Promise.resolve(answered({ open: 0, upcoming: 0, byUnit: [], problems: decision.problems, previewKey }))
    return Promise.resolve(answered({ ...previewRoundMove(state, decision.move, today), problems: [], previewKey }))
  },
}

/** Moves what was previewed. */
export const answerMoveRound: Handler<typeof moveRound> = {
  question: moveRound,
  mayAsk: ['Controller'],
  async handle({ input: { previewKey, ...written }, ...asked }, ports) {
    const done = await carryOutPreviewed(ROUND_MOVE, { ...asked, written, previewKey }, ports)
    return done.outcome === 'refused' ? done : answered({ dueOn: done.fact.dueOn, logNumber: done.logNumber })
  },
}
