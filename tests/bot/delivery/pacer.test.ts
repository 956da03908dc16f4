import { createPacer, paceOf, type Lane } from '../../../bot/delivery/pacer'

/** Time that passes only while somebody sleeps. */
function playTime() {
  const time = { now: 0 }
  return { time, timing: { now: () => time.now, sleep: (milliseconds: number) => Promise.resolve(void (time.now += milliseconds)) } }
}

async function takeMany(count: number, lane: Lane = 'later') {
  const { time, timing } = playTime()
  const pacer = createPacer(timing)
  const at: number[] = []
  await Promise.all(Array.from({ length: count }, () => pacer.take(lane).then(() => at.push(time.now))))
  return at
}

describe('the pace', () => {
  it('never passes 50 sends in any second', async () => {
    const at = await takeMany(500)
    for (const from of at) expect(at.filter((moment) => moment >= from && moment < from + 1_000).length).toBeLessThanOrEqual(50)
  })

  it('is 97 per cent of what Teams grants', async () => {
    const last = (await takeMany(486)).at(-1) ?? 0
    expect(last).toBeGreaterThan(9_900)
    expect(last).toBeLessThanOrEqual(10_000)
  })

  it('leaves the others a little for their clicks, and is never none', () => {
    expect(paceOf({ requestsPerSecond: 50, instances: 1 })).toBe(48.5)
    expect(paceOf({ requestsPerSecond: 50, instances: 3 })).toBe(44.5)
    expect(paceOf({ requestsPerSecond: 5, instances: 20 })).toBe(1)
  })

  it('lets cards that follow what was done go before what is sent unasked', async () => {
    const { timing } = playTime()
    const pacer = createPacer(timing)
    const order: string[] = []
    const prompts = Array.from({ length: 10 }, () => pacer.take('prompt').then(() => order.push('prompt')))
    await Promise.all([...prompts, pacer.take('later').then(() => order.push('later'))])
    expect(order.indexOf('later')).toBeLessThan(4)
  })

  it('lets answers go before everything else that waits', async () => {
    const { timing } = playTime()
    const pacer = createPacer(timing)
    const order: string[] = []
    const waiting = Array.from({ length: 20 }, (_, index) => pacer.take('later').then(() => order.push(`later-${index}`)))
    await Promise.all([...waiting, pacer.take('answer').then(() => order.push('answer'))])
    expect(order.indexOf('answer')).toBeLessThan(10)
  })

  it('stands still when the connector says to two chats that it is too fast, but never for long', async () => {
    const { time, timing } = playTime()
    const pacer = createPacer(timing)
    await pacer.take('later')
    for (const conversationId of ['a:1', 'a:2']) pacer.slowDown(conversationId, 7)
    await pacer.take('answer')
    expect(time.now).toBeGreaterThanOrEqual(7_000)
    for (const conversationId of ['a:3', 'a:4']) pacer.slowDown(conversationId, 900)
    await pacer.take('answer')
    expect(time.now).toBeLessThan(30_000)
  })

  it('lets the others go on when only one chat is too fast', async () => {
    const { time, timing } = playTime()
    const pacer = createPacer(timing)
    for (let times = 0; times < 3; times += 1) pacer.slowDown('a:1', 60)
    await pacer.take('answer')
    expect(time.now).toBe(0)
    time.now += 11_000
    pacer.slowDown('a:2', 60)
    await pacer.take('answer')
    expect(time.now).toBe(11_000)
  })

  it('refuses at the stop what waits, except answers that may go at once', async () => {
    const pacer = createPacer({ now: () => performance.now(), sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 50))) })
    const taken = Array.from({ length: 20 }, () => pacer.take('later'))
    const waits = pacer.wait(600)
    pacer.stop()
    expect(await Promise.all([waits, ...taken.slice(-10)])).toEqual(Array.from({ length: 11 }, () => false))
    expect(await Promise.all([pacer.take('later'), pacer.wait(1), pacer.take('answer')])).toEqual([false, false, true])
    for (const conversationId of ['a:1', 'a:2']) pacer.slowDown(conversationId, 7)
    expect(await pacer.take('answer')).toBe(false)
  })

  it('forgets no one that comes while it is busy or after it was idle', async () => {
    const { timing } = playTime()
    const pacer = createPacer(timing)
    for (let round = 0; round < 3; round += 1) await Promise.all(Array.from({ length: 10 }, () => pacer.take(round % 2 === 0 ? 'later' : 'answer')))
  })
})
