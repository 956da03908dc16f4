import { movableRounds, moveRound, previewRoundMove as previewQuestion } from '../../core/api/rules-questions'
import type { LogState } from '../../core/facts/log-state'
import { decideRoundMove, previewRoundMove, type RoundMoveDraft } from '../../core/publishing/decide-round-move'
import { listMovableRounds } from '../../core/publishing/list-movable-rounds'
import { carryOut, previewKeyOf } from './carry-out'
import { decidedBefore, listLessonsOf } from './decided-before'
import { answered, refused, type Handler } from './handler'
import { publisherOf } from './publisher'

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
    const previewKey = keyOf(state, input)
    if (decision.outcome === 'not-ready') return Promise.resolve(answered({ open: 0, upcoming: 0, byUnit: [], problems: decision.problems, previewKey }))
    return Promise.resolve(answered({ ...previewRoundMove(state, decision.move, today), problems: [], previewKey }))
  },
}

/** Moves what was previewed. */
export const answerMoveRound: Handler<typeof moveRound> = {
  question: moveRound,
  mayAsk: ['Controller'],
  async handle({ input: { previewKey, ...input }, caller, state, now }, ports) {
    const decision = decideRoundMove(state, input, publisherOf(caller, ports.settings), now)
    if (decision.outcome === 'not-found') return refused('not-found')
    if (previewKey !== keyOf(state, input)) return refused('out-of-date')
    if (decision.outcome === 'not-ready') return refused('not-ready', decision.problems)
    const done = await carryOut(decision.move, ports)
    return done.outcome === 'refused' ? done : answered({ dueOn: input.dueOn, logNumber: done.logNumber })
  },
}

function keyOf(state: LogState, written: RoundMoveDraft): string {
  const { requirementId } = written
  return previewKeyOf(written, decidedBefore(state, [requirementId], listLessonsOf(state, requirementId)))
}
