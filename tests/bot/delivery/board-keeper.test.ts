import { createBoardKeeper, occasionOf } from '../../../bot/delivery/board-keeper'
import { sha256 } from '../../../bot/hashing'
import { applyFact } from '../../../core/facts/log-state'
import { NEVER_PROMPTED } from '../../../core/prompts/prompt-memory'
import { NOW, numbered, PEOPLE, publication, sampleState, TODAY } from '../../sample/sample-log'
import { ALWAYS } from '../../sample/sample-prompts'
import { signatureBy } from '../../sample/sample-records'

function play() {
  const state = sampleState()
  let rests = 0
  const keeper = createBoardKeeper({ sha256, memoryOf: () => NEVER_PROMPTED, rest: () => Promise.resolve(void (rests += 1)) })
  return {
    state,
    keeper,
    rests: () => rests,
    record: (fact: Parameters<typeof numbered>[0][number]) => numbered([fact], state.logNumber + 1).forEach((next) => applyFact(state, next)),
    boardAt: (milliseconds: number, day = TODAY) => keeper.boardOf(state, day, ALWAYS, new Date(NOW.getTime() + milliseconds)),
  }
}

test('the board is kept while nothing opened anything: for a minute, whatever people do', async () => {
  const { boardAt, record } = play()
  const board = await boardAt(0)
  record(signatureBy('employee'))
  expect(await boardAt(59_000)).toBe(board)
  const later = await boardAt(61_000)
  expect(later).not.toBe(board)
  expect([board.numbers.has(PEOPLE.employee), later.numbers.has(PEOPLE.employee)]).toEqual([true, false])
  expect(await boardAt(600_000)).toBe(later)
})

test('a publication, another day and forgetting make a new one at once', async () => {
  const { boardAt, record, keeper, state } = play()
  const boards = [await boardAt(0)]
  const before = occasionOf(state)
  record(publication(2, 0, TODAY))
  expect(occasionOf(state)).not.toBe(before)
  boards.push(await boardAt(1), await boardAt(2, '2026-11-22'))
  keeper.forget()
  boards.push(await boardAt(3, '2026-11-22'))
  expect(new Set(boards).size).toBe(4)
})
