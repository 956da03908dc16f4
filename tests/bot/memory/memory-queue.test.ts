import { createMemoryQueue, HIDDEN_SECONDS } from '../../../bot/memory/memory-queue'
import { workQueueContract } from '../ports/work-queue.contract'

describe('A queue in memory', () => {
  let now = 0
  const clock = () => new Date(now)
  const pass = (seconds: number) => {
    now += seconds * 1000
    return Promise.resolve()
  }
  workQueueContract(() => Promise.resolve(createMemoryQueue(clock)), pass)

  it('gives work back when whoever took it has died', async () => {
    const queue = createMemoryQueue<string>(clock)
    await queue.add('work')
    await queue.take(1)
    await pass(HIDDEN_SECONDS)
    expect(await queue.take(1)).toMatchObject([{ work: 'work', attempts: 2 }])
  })
})
