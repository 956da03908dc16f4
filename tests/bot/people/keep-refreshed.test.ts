import { keepPeopleRefreshed } from '../../../bot/people/keep-refreshed'

function setUp(answers: ('refreshed' | 'failed')[]) {
  const waits: number[] = []
  let next = () => {}
  let called = 0
  const people = {
    refreshNames: () => Promise.resolve(answers[called++] ?? ('refreshed' as const)),
    refreshChoices: () => new Promise<'refreshed'>(() => {}),
  }
  const stop = keepPeopleRefreshed(people, (milliseconds, job) => {
    waits.push(milliseconds / 1000)
    next = job
    return () => (next = () => {})
  })
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  const pass = async () => {
    next()
    await settle()
  }
  return { waits, pass, settle, stop, calls: () => called }
}

describe('refreshing what is known of people', () => {
  it('happens at the start and every hour', async () => {
    const { waits, pass, settle } = setUp([])
    await settle()
    await pass()
    expect(waits).toEqual([3600, 3600])
  })

  it('is tried again sooner while the directory is down, ever more slowly', async () => {
    const { waits, pass, settle } = setUp(['failed', 'failed', 'failed', 'refreshed'])
    await settle()
    for (let round = 0; round < 3; round += 1) await pass()
    expect(waits).toEqual([15, 30, 60, 3600])
  })

  it('stops when told', async () => {
    const { pass, settle, stop, calls } = setUp([])
    await settle()
    stop()
    await pass()
    expect(calls()).toBe(1)
  })
})
