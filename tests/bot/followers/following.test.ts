import { createFollowing } from '../../../bot/followers/following'
import { LOG_PARTITION, numberRowName, toLogRows } from '../../../bot/journal/journal-row'
import { createLogReader } from '../../../bot/journal/log-reader'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import type { FollowOutcome } from '../../../bot/ports'
import { numbered } from '../../sample/sample-log'
import { signature } from '../journal/sample-facts'
import { createRecordingLog } from '../recording-log'

describe('All followers', () => {
  const facts = numbered(Array.from({ length: 12 }, (_, index) => signature(index)))
  const setUp = async (reached = true) => {
    const rows = createMemoryRows()
    for (const fact of facts) await rows.insert(LOG_PARTITION, toLogRows(fact))
    const { log, lines } = createRecordingLog()
    const counts: Record<string, number> = { steady: 0, waiting: 0 }
    let waits = 3
    const followerOf = (name: string, answer: () => FollowOutcome) => ({
      name,
      apply: (page: readonly unknown[]) => {
        const outcome = answer()
        if (outcome.outcome === 'applied') counts[name] = (counts[name] ?? 0) + page.length
        return Promise.resolve(outcome)
      },
    })
    const steady = followerOf('steady', () => ({ outcome: 'applied' }))
    const waiting = followerOf('waiting', () => (waits-- > 0 ? { outcome: 'later', retryAfterSeconds: 0.01 } : { outcome: 'applied' }))
    const readModel = { reached: () => Promise.resolve(reached) }
    const following = createFollowing([steady, waiting], { cursors: createMemoryRows(), reader: createLogReader(rows), readModel, pageSize: 5, log })
    return { rows, following, counts, lines }
  }

  it('come to the end, each at its own speed', async () => {
    const { following, counts } = await setUp()
    await following.settle()
    expect(counts).toEqual({ steady: 12, waiting: 12 })
    expect(following.positions()).toEqual({ steady: 12, waiting: 12 })
    expect(following.problems()).toEqual([])
  })

  it('work in the background, and say without alarm that one waits', async () => {
    const { following, counts, lines } = await setUp()
    following.start()
    while (counts['waiting'] !== 12) await new Promise((resolve) => setTimeout(resolve, 5))
    await following.stop()
    expect(counts).toEqual({ steady: 12, waiting: 12 })
    expect(lines).toEqual(Array.from({ length: 3 }, () => ({ level: 'info', message: 'A follower waits as it was told' })))
  })

  it('never run ahead of the read model', async () => {
    const { following, counts } = await setUp(false)
    following.start()
    await new Promise((resolve) => setTimeout(resolve, 30))
    await following.stop()
    expect(counts).toEqual({ steady: 0, waiting: 0 })
  })

  it('say loudly when one stands still', async () => {
    const { rows, following, lines } = await setUp()
    await rows.remove(LOG_PARTITION, numberRowName(3))
    await expect(following.settle()).rejects.toThrow('Expected fact 3')
    following.start()
    const errors = () => lines.filter(({ level }) => level === 'error')
    while (errors().length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    await following.stop()
    expect(errors().map(({ message }) => message)).toEqual(Array.from({ length: 2 }, () => 'A follower stands still until somebody looks at it'))
    expect(following.problems()).toHaveLength(2)
  })
})
