import type { WorkQueue } from '../../../bot/ports'

type Work = { name: string; note?: string }
const nameOf = ({ work }: { work: unknown }) => (work as Work).name

/** What every WorkQueue keeps. `create` gives an empty queue; `pass` lets that many seconds go by. */
export function workQueueContract(create: () => Promise<WorkQueue<Work>>, pass: (seconds: number) => Promise<void>): void {
  let queue: WorkQueue<Work>
  beforeEach(async () => {
    queue = await create()
  })
  const namesOf = (taken: Awaited<ReturnType<WorkQueue<Work>['take']>>) => taken.map(nameOf).sort()

  it('hands out each piece of work once while it is in hand, and never again when completed', async () => {
    await queue.add({ name: 'a', note: 'æøå <&> 😀' })
    await queue.add({ name: 'b' })
    const taken = await queue.take(10)
    expect(namesOf(taken)).toEqual(['a', 'b'])
    expect(taken.find((one) => nameOf(one) === 'a')).toMatchObject({ work: { name: 'a', note: 'æøå <&> 😀' }, attempts: 1 })
    expect(await queue.take(10)).toEqual([])
    for (const work of taken) await work.complete()
    await pass(1)
    expect(await queue.take(10)).toEqual([])
  })

  it('takes no more than asked for', async () => {
    for (const name of ['a', 'b', 'c']) await queue.add({ name })
    expect(await queue.take(2)).toHaveLength(2)
    expect(await queue.take(2)).toHaveLength(1)
  })

  it('keeps work back for as long as it is told to', async () => {
    await queue.add({ name: 'later' }, 2)
    expect(await queue.take(1)).toEqual([])
    await pass(3)
    expect(namesOf(await queue.take(1))).toEqual(['later'])
  })

  it('gives work back after the time asked for, counting the attempts', async () => {
    await queue.add({ name: 'a' })
    const [first] = await queue.take(1)
    await first?.retryAfter(1)
    expect(await queue.take(1)).toEqual([])
    await pass(2)
    const [second] = await queue.take(1)
    expect(second).toMatchObject({ work: { name: 'a' }, attempts: 2 })
    // The first hand has lost it: it can neither complete nor delay what somebody else works on now.
    await first?.complete()
    await second?.retryAfter(0)
    expect((await queue.take(1))[0]).toMatchObject({ attempts: 3 })
  })
}
