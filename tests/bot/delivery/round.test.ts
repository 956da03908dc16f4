import { createRound, type RoundOutcome } from '../../../bot/delivery/round'
import { applyFact } from '../../../core/facts/log-state'
import { numbered, publication, sampleState } from '../../sample/sample-log'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication } from '../../sample/sample-rules'
import { conversationOf } from '../chat/play-chat'

/** Rounds over people who can be reached, where what became of each message is played. */
function playRound(people: readonly string[] = ['a'], outcomeOf: (oid: string) => Promise<RoundOutcome> = () => Promise.resolve('sent')) {
  const state = sampleState()
  let now = new Date('2026-11-30T08:00:00Z')
  const begun: string[] = []
  const round = createRound(
    {
      readModel: { state: () => state },
      conversations: { listAll: () => Promise.resolve(people.map((oid) => ({ oid, reference: conversationOf('employee') }))) },
      cards: { readPrompted: () => Promise.resolve(() => ({ askedKeys: new Set(), isPromptedToday: false })) },
      clock: () => now,
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    },
    { plan: (_, oids) => oids.map((oid) => ({ oid })), beginOn: () => ({ oid }) => (begun.push(oid), outcomeOf(oid)), whatWasDone: 'Done' },
  )
  return { round, begun, setNow: (moment: string) => (now = new Date(moment)), record: (fact: Parameters<typeof numbered>[0][number]) => numbered([fact], state.logNumber + 1).forEach((next) => applyFact(state, next)) }
}

it('runs once, and again on the next day and in its morning', async () => {
  const { round, setNow, begun } = playRound()
  expect(await round.run()).toMatchObject({ planned: 1, sent: 1 })
  expect(await round.run()).toBeUndefined()
  setNow('2026-12-01T00:30:00Z')
  await round.run()
  setNow('2026-12-01T07:00:00Z')
  await round.run()
  expect(begun).toHaveLength(3)
})

it.each([publication(2, 0, '2026-11-30'), lessonPublication(), requirementPublication(PROGRAMME), lessonReturn()])('runs again after a fact of the kind $kind', async (fact) => {
  const { round, record } = playRound()
  await round.run()
  record(fact)
  expect(await round.run()).toMatchObject({ planned: 1 })
})

it.each<[RoundOutcome, number]>([
  ['throttled', 3],
  ['unreadable', 1],
  ['unreachable', 1],
])('what was %s is begun %d times when the round is called three times', async (outcome, times) => {
  const { round, begun } = playRound(['a'], () => Promise.resolve(outcome))
  for (let call = 0; call < 3; call += 1) await round.run()
  expect(begun).toHaveLength(times)
})

it('does not run beside itself, nor when it was stopped', async () => {
  const { round, begun } = playRound()
  await Promise.all([round.run(), round.run()])
  round.stop()
  expect(await round.run()).toBeUndefined()
  expect(begun).toHaveLength(1)
})

const MANY = Array.from({ length: 10 }, (_, index) => `person-${index}`)

it('has four messages under way at once', async () => {
  let underWay = 0
  const seen: number[] = []
  const { round } = playRound(MANY, async () => {
    seen.push((underWay += 1))
    await new Promise((resolve) => setImmediate(resolve))
    underWay -= 1
    return 'sent'
  })
  expect(await round.run()).toMatchObject({ planned: 10, sent: 10 })
  expect(Math.max(...seen)).toBe(4)
})

it('begins none after one that failed, and has none under way when it says so', async () => {
  const ended: string[] = []
  const { round, begun } = playRound(MANY, async (oid) => {
    if (oid === MANY[0]) throw new Error('away')
    await new Promise((resolve) => setImmediate(resolve))
    ended.push(oid)
    return 'sent'
  })
  await expect(round.run()).rejects.toThrow('away')
  expect(begun).toEqual(MANY.slice(0, 4))
  expect(ended).toEqual(MANY.slice(1, 4))
})

it('stopped, it begins no further one', async () => {
  const { round, begun } = playRound(MANY, () => (round.stop(), Promise.resolve('sent')))
  await round.run()
  expect(begun.length).toBeLessThan(5)
})
