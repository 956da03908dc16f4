import { createPacer, type Lane } from '../../../bot/delivery/pacer'

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

  it('is not slower than 45 a second', async () => expect((await takeMany(451)).at(-1)).toBeLessThanOrEqual(10_000))

  it('lets a few go at once, also after a pause', async () => expect((await takeMany(5)).at(-1)).toBe(0))

  it('lets answers go before everything else that waits', async () => {
    const { timing } = playTime()
    const pacer = createPacer(timing)
    const order: string[] = []
    const waiting = Array.from({ length: 20 }, (_, index) => pacer.take('later').then(() => order.push(`later-${index}`)))
    await Promise.all([...waiting, pacer.take('answer').then(() => order.push('answer'))])
    expect(order.indexOf('answer')).toBeLessThan(10)
  })

  it('stands still for as long as the connector asks', async () => {
    const { time, timing } = playTime()
    const pacer = createPacer(timing)
    await pacer.take('later')
    pacer.pause(30)
    await pacer.take('answer')
    expect(time.now).toBeGreaterThanOrEqual(30_000)
  })

  it('forgets no one that comes while it is busy or after it was idle', async () => {
    const { timing } = playTime()
    const pacer = createPacer(timing)
    for (let round = 0; round < 3; round += 1) await Promise.all(Array.from({ length: 10 }, () => pacer.take(round % 2 === 0 ? 'later' : 'answer')))
  })
})
