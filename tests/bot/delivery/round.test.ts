import { countNone, createRound, type RoundCounts } from '../../../bot/delivery/round'
import { emptyLogState } from '../../../core/facts/log-state'

const parts = { readModel: { state: emptyLogState }, clock: () => new Date('2026-11-30T08:00:00Z'), log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} } }

function roundOf(...answers: RoundCounts[]) {
  let occasion = 'monday'
  const runOnce = jest.fn(() => Promise.resolve(answers.shift() ?? countNone(0)))
  const round = createRound(parts, { occasionOf: () => occasion, runOnce, whatWasDone: 'Done' })
  return { round, runOnce, next: () => (occasion = 'tuesday') }
}

it('runs once for an occasion, and again for the next', async () => {
  const { round, runOnce, next } = roundOf()
  expect(await round.run()).toEqual(countNone(0))
  expect(await round.run()).toBeUndefined()
  next()
  await round.run()
  expect(runOnce).toHaveBeenCalledTimes(2)
})

it('runs again while somebody was throttled', async () => {
  const { round, runOnce } = roundOf({ ...countNone(1), throttled: 1 })
  await round.run()
  await round.run()
  await round.run()
  expect(runOnce).toHaveBeenCalledTimes(2)
})

it('does not run beside itself, nor when it was stopped', async () => {
  const { round, runOnce } = roundOf()
  await Promise.all([round.run(), round.run()])
  round.stop()
  expect(await round.run()).toBeUndefined()
  expect(runOnce).toHaveBeenCalledTimes(1)
})
