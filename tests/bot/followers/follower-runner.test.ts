import { UnknownFactError } from '../../../core/facts/log-state'
import { createFollowerRunner } from '../../../bot/followers/follower-runner'
import { LOG_PARTITION, numberRowName, toLogRows } from '../../../bot/journal/journal-row'
import { createLogReader } from '../../../bot/journal/log-reader'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { StorageUnavailableError, type FollowOutcome, type RowStore } from '../../../bot/ports'
import { numbered } from '../../sample/sample-log'
import { signature } from '../journal/sample-facts'

describe('A follower of the log', () => {
  const facts = numbered(Array.from({ length: 25 }, (_, index) => signature(index)))
  const setUp = async (answer: () => FollowOutcome | Error = () => ({ outcome: 'applied' }), cursors: RowStore = createMemoryRows()) => {
    const log = createMemoryRows()
    for (const fact of facts) await log.insert(LOG_PARTITION, toLogRows(fact))
    const applied: number[] = []
    const follower = {
      name: 'sample',
      apply: (page: typeof facts | readonly (typeof facts)[number][]) => {
        const outcome = answer()
        if (outcome instanceof Error) return Promise.reject(outcome)
        if (outcome.outcome === 'applied') applied.push(...page.map(({ number }) => number))
        return Promise.resolve(outcome)
      },
    }
    const create = () => createFollowerRunner(follower, { cursors, reader: createLogReader(log), pageSize: 10 })
    return { log, cursors, applied, create, runner: create() }
  }
  const all = facts.map(({ number }) => number)

  it('gets every fact in order, a page at a time, and then rests', async () => {
    const { runner, applied } = await setUp()
    const outcomes = [await runner.step(), await runner.step(), await runner.step(), await runner.step()]
    expect(outcomes).toEqual([{ step: 'applied', through: 10 }, { step: 'applied', through: 20 }, { step: 'applied', through: 25 }, { step: 'at-end' }])
    expect(applied).toEqual(all)
  })

  it('goes on where it was after a new start', async () => {
    const { runner, create, applied } = await setUp()
    await runner.step()
    const next = create()
    await next.step()
    await next.step()
    expect(applied).toEqual(all)
    expect(next.position()).toBe(25)
  })

  it('gets a page again when the cursor could not be written: at least once, never less', async () => {
    const cursors = createMemoryRows()
    let failures = 1
    const shaky = { ...cursors, put: (...input: Parameters<typeof cursors.put>) => (failures-- > 0 ? Promise.reject(new StorageUnavailableError('away')) : cursors.put(...input)) }
    const { runner, applied } = await setUp(undefined, shaky)
    expect(await runner.step()).toMatchObject({ step: 'later', seconds: 1 })
    while ((await runner.step()).step === 'applied');
    expect(applied).toEqual([...all.slice(0, 10), ...all])
  })

  it('waits as long as it says, and loses neither fact nor order', async () => {
    let isBusy = true
    const { runner, applied } = await setUp(() => (isBusy ? { outcome: 'later', retryAfterSeconds: 42 } : { outcome: 'applied' }))
    expect(await runner.step()).toEqual({ step: 'later', seconds: 42 })
    expect(await runner.step()).toEqual({ step: 'later', seconds: 42 })
    isBusy = false
    while ((await runner.step()).step === 'applied');
    expect(applied).toEqual(all)
  })

  it('tries again after an error, later each time, up to a minute', async () => {
    const { runner } = await setUp(() => new Error('nobody knows'))
    const seconds: number[] = []
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const outcome = await runner.step()
      if (outcome.step === 'later') seconds.push(outcome.seconds)
    }
    expect(seconds).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
    expect(runner.problem()).toBeUndefined()
  })

  it('stands still for good at a kind of fact it does not know, and says so', async () => {
    const { log, runner, applied } = await setUp()
    await log.put(LOG_PARTITION, { row: numberRowName(11), values: { factKey: 'x', fact: '{"kind":"from-the-future"}', salt: 's', commitment: 'c' } })
    await runner.step()
    expect(await runner.step()).toMatchObject({ step: 'stopped', because: expect.any(UnknownFactError) as Error })
    expect(await runner.step()).toMatchObject({ step: 'stopped' })
    expect(runner.problem()).toBeInstanceOf(UnknownFactError)
    expect(applied).toEqual(all.slice(0, 10))
  })

  it('takes one step at a time, however many ask for one', async () => {
    const { runner, applied } = await setUp()
    await Promise.all([runner.step(), runner.step(), runner.step()])
    expect(applied).toEqual(all.slice(0, 10))
  })
})
