import { createSenderLease } from '../../../bot/delivery/sender-lease'
import { createMemoryRows } from '../../../bot/memory/memory-rows'

function play() {
  const rows = createMemoryRows()
  const time = { now: Date.UTC(2026, 10, 23, 8) }
  const clock = () => new Date(time.now)
  return { rows, pass: (seconds: number) => void (time.now += seconds * 1_000), create: (name: string) => createSenderLease(rows, name, clock) }
}

test('one of several has it, and keeps it by renewing', async () => {
  const { create, pass } = play()
  const [one, other] = [create('one'), create('other')]
  expect([await one.renew(), await other.renew()]).toEqual([true, false])
  for (let time = 0; time < 10; time += 1) {
    pass(3)
    expect([await one.renew(), await other.renew()]).toEqual([true, false])
  }
})

test('two who see it free at once do not both get it', async () => {
  const { create } = play()
  const taken = await Promise.all(['a', 'b', 'c', 'd'].map((name) => create(name).renew()))
  expect(taken.filter(Boolean)).toHaveLength(1)
})

test('another takes over within thirty seconds of a crash, and whoever comes back does not have it any more', async () => {
  const { create, pass } = play()
  const [one, other] = [create('one'), create('other')]
  await one.renew()
  pass(9)
  expect([one.isHeld(), await other.renew()]).toEqual([true, false])
  pass(2)
  expect([one.isHeld(), await other.renew()]).toEqual([false, true])
  expect(await one.renew()).toBe(false)
  expect([one.isHeld(), other.isHeld()]).toEqual([false, true])
})

test('who stops in good order leaves it free at once', async () => {
  const { create } = play()
  const [one, other] = [create('one'), create('other')]
  await one.renew()
  await one.release()
  expect([one.isHeld(), await other.renew()]).toEqual([false, true])
  await one.release()
  expect(other.isHeld()).toBe(true)
})

test('while it is fresh, storage is not asked', async () => {
  const { rows, pass, create } = play()
  let reads = 0
  const one = createSenderLease({ ...rows, list: (...of) => ((reads += 1), rows.list(...of)) }, 'one', () => new Date(Date.UTC(2026, 10, 23, 8)))
  for (let time = 0; time < 5; time += 1) await one.renew()
  expect(reads).toBe(1)
  pass(1)
  expect(await create('two').renew()).toBe(false)
})
