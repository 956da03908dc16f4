import { createPromptLedger, type Claim } from '../../../bot/delivery/prompt-ledger'
import { createAskingCards } from '../../../bot/delivery/asking-cards'
import { sha256 } from '../../../bot/hashing'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { conversationOf } from '../chat/play-chat'

const CLAIM: Claim = { personId: 'p-1', day: '2026-11-21', kind: 'ask', asks: [{ key: 'k:1', rung: 0 }, { key: 'k2', rung: 2 }], about: ['ethics-standard'] }
const clock = () => new Date('2026-11-21T09:00:00.000Z')

function play() {
  const rows = createMemoryRows()
  return { rows, create: () => createPromptLedger(rows, clock) }
}

describe('a sending day', () => {
  it('is claimed by one, however many try, and again only when it was given back', async () => {
    const { create } = play()
    const [one, other] = [create(), create()]
    const claims = await Promise.all([one, other, one].map((ledger) => ledger.claim(CLAIM)))
    expect(claims.filter(Boolean)).toHaveLength(1)
    await one.release(CLAIM)
    expect(await other.claim(CLAIM)).toBe(true)
  })

  it('counts as prompted from the claim on, whether or not anybody lived to send', async () => {
    const { create } = play()
    await create().claim(CLAIM)
    const after = create()
    await after.recall()
    expect(after.listAll()).toEqual([{ ...CLAIM, claimedAt: '2026-11-21T09:00:00.000Z', outcome: 'unknown' }])
    expect(after.memoryOf('p-1')).toMatchObject({ promptedOn: ['2026-11-21'], asked: new Map([['k:1', { firstOn: '2026-11-21', rung: 0 }], ['k2', { firstOn: '2026-11-21', rung: 2 }]]) })
    expect(after.memoryOf('p-2').promptedOn).toEqual([])
  })

  it('is settled with what became of it, and why', async () => {
    const { create } = play()
    const ledger = create()
    await ledger.claim(CLAIM)
    await ledger.settle({ ...CLAIM, campaignId: 'winter' }, 'unknown', 'http-502')
    expect(await create().listOf('p-1')).toEqual([{ ...CLAIM, campaignId: 'winter', claimedAt: '2026-11-21T09:00:00.000Z', outcome: 'unknown', reason: 'http-502', settledAt: '2026-11-21T09:00:00.000Z' }])
    expect(ledger.memoryOf('p-1').campaigns).toEqual(new Set(['winter']))
  })

  it('that certainly brought nothing has asked for nothing, and used nothing of the budget', async () => {
    const { create } = play()
    const ledger = create()
    await ledger.claim(CLAIM)
    await ledger.settle(CLAIM, 'unreachable', 'blocked')
    expect(ledger.memoryOf('p-1')).toMatchObject({ promptedOn: [], asked: new Map() })
    expect(await ledger.claim(CLAIM)).toBe(false)
  })
})

describe('the memory of a person', () => {
  it('keeps the first day and the highest rung of each thing', async () => {
    const ledger = play().create()
    await ledger.settle(CLAIM, 'sent')
    await ledger.settle({ ...CLAIM, day: '2026-11-28', asks: [{ key: 'k2', rung: 1 }] }, 'sent')
    expect(ledger.memoryOf('p-1')).toMatchObject({ promptedOn: ['2026-11-21', '2026-11-28'], asked: new Map([['k:1', { firstOn: '2026-11-21', rung: 0 }], ['k2', { firstOn: '2026-11-21', rung: 2 }]]) })
  })

  it('counts a card that somebody asked for as asked, but not as a prompt', async () => {
    const { rows, create } = play()
    await createAskingCards(rows, sha256, clock).remember({ personId: 'p-1', obligationKeys: ['k1', 'k2'] }, conversationOf('employee'), 'm-1')
    const ledger = create()
    await ledger.recall()
    for (const memory of [ledger.memoryOf('p-1'), await ledger.readMemory('p-1')]) expect(memory).toMatchObject({ promptedOn: [], asked: new Map([['k1', { firstOn: '2026-11-21', rung: 0 }], ['k2', { firstOn: '2026-11-21', rung: 0 }]]) })
  })

  it('knows when a leader was last told of who is late', async () => {
    const ledger = play().create()
    await ledger.settle({ ...CLAIM, kind: 'late' }, 'sent')
    expect(ledger.memoryOf('p-1').lateOn).toBe('2026-11-21')
  })

  it('is read fresh where another instance may have written', async () => {
    const { create } = play()
    const [one, other] = [create(), create()]
    await one.settle(CLAIM, 'sent')
    expect(other.memoryOf('p-1').promptedOn).toEqual([])
    expect((await other.readMemory('p-1')).promptedOn).toEqual(['2026-11-21'])
  })
})

describe('putting it off', () => {
  const LIMITS = { days: 7, times: 2 }

  it('lasts for days, may be done so many times, and is counted anew later', async () => {
    const ledger = play().create()
    expect(await ledger.snooze('p-1', '2026-11-21', LIMITS)).toBe('2026-11-28')
    expect(await ledger.snooze('p-1', '2026-11-28', LIMITS)).toBe('2026-12-05')
    expect(await ledger.snooze('p-1', '2026-12-05', LIMITS)).toBeUndefined()
    expect(ledger.memoryOf('p-1').snoozedUntil).toBe('2026-12-05')
    expect(await ledger.snooze('p-1', '2027-01-05', LIMITS)).toBe('2027-01-12')
  })

  it('is remembered after a start, and may not be allowed at all', async () => {
    const { create } = play()
    await create().snooze('p-1', '2026-11-21', LIMITS)
    const ledger = create()
    await ledger.recall()
    expect(ledger.memoryOf('p-1').snoozedUntil).toBe('2026-11-28')
    expect(await ledger.snooze('p-2', '2026-11-21', { days: 7, times: 0 })).toBeUndefined()
  })
})

test('days are read as they lie in the table, those that are over once', async () => {
  const { rows, create } = play()
  const ledger = create()
  for (const day of ['2026-11-18', '2026-11-19', '2026-11-21']) await ledger.settle({ ...CLAIM, day }, 'sent')
  let sweeps = 0
  const counting = createPromptLedger({ ...rows, sweep: (...of) => ((sweeps += 1), rows.sweep(...of)) }, clock)
  for (let time = 0; time < 2; time += 1) expect((await counting.readDays('2026-11-18', '2026-11-21')).map(({ day }) => day)).toEqual(['2026-11-18', '2026-11-19', '2026-11-21'])
  expect(sweeps).toBe(6)
})
