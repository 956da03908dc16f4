import { createAskingCards, rememberWhatAsks } from '../../../bot/delivery/asking-cards'
import { sha256 } from '../../../bot/hashing'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { createLog } from '../../../bot/observability/log'
import type { SendOutcome } from '../../../bot/ports'
import { conversationOf } from '../chat/play-chat'

const KEY = 'a'.repeat(64)
const ASKS = { personId: 'p-1', obligationKeys: [KEY] }
const TO = conversationOf('employee')
const { teamsUserId: _, ...ADDRESS } = TO
let minute = 0
const clock = () => new Date(Date.UTC(2026, 10, 21, 9, (minute += 1)))
const create = (rows = createMemoryRows()) => createAskingCards(rows, sha256, clock)

describe('messages that ask for a signature', () => {
  it('are kept with the address of their chat, newest first', async () => {
    const cards = create()
    for (const activityId of ['m-1', 'm/2', 'm-3']) await cards.remember(ASKS, TO, activityId)
    await cards.remember({ ...ASKS, obligationKeys: ['b'.repeat(64)] }, TO, 'other')
    expect(await cards.list(ASKS.personId, KEY)).toMatchObject([{ activityId: 'm-3', conversation: ADDRESS }, { activityId: 'm/2' }, { activityId: 'm-1' }])
  })

  it('know what they show, until they ask again', async () => {
    const cards = create()
    await cards.remember(ASKS, TO, 'm-1')
    const [card] = await cards.list(ASKS.personId, KEY)
    if (!card) throw new Error('not kept')
    await cards.markShown(ASKS.personId, card, 'fact-1')
    expect((await cards.list(ASKS.personId, KEY))[0]?.showsFactKey).toBe('fact-1')
    await cards.remember(ASKS, TO, 'm-1')
    expect((await cards.list(ASKS.personId, KEY)).map(({ showsFactKey }) => showsFactKey)).toEqual([undefined])
    await cards.forget(ASKS.personId, card)
    expect(await cards.list(ASKS.personId, KEY)).toEqual([])
  })

  it('know it from the beginning where they were answered with it', async () => {
    const cards = create()
    await cards.remember(ASKS, TO, 'm-1', 'fact-1')
    expect(await cards.list(ASKS.personId, KEY)).toMatchObject([{ activityId: 'm-1', showsFactKey: 'fact-1' }])
  })

  it('are found by each of the things that a list asks for', async () => {
    const cards = create()
    const other = 'b'.repeat(64)
    await cards.remember({ ...ASKS, obligationKeys: [KEY, other] }, TO, 'm-1')
    for (const key of [KEY, other]) expect(await cards.list(ASKS.personId, key)).toMatchObject([{ activityId: 'm-1', obligationKeys: [KEY, other] }])
  })
})

describe('a receipt that nobody asked for', () => {
  it('is claimed by one, and again only when it was given back', async () => {
    const cards = create()
    expect(await Promise.all([cards.claimReceipt('p-1', KEY), cards.claimReceipt('p-1', KEY)])).toEqual([true, false])
    expect(await cards.claimReceipt('p-2', KEY)).toBe(true)
    await cards.releaseReceipt('p-1', KEY)
    expect(await cards.claimReceipt('p-1', KEY)).toBe(true)
  })
})

describe('remembering what asks', () => {
  async function send(outcome: SendOutcome, message = { card: {}, summary: '', asks: ASKS }, broken = false) {
    const lines: string[] = []
    const cards = create()
    const log = createLog('warn', { write: (line) => void lines.push(line) })
    const remembering = broken ? { remember: () => Promise.reject(new Error('down')) } : cards
    const sender = rememberWhatAsks({ send: () => Promise.resolve(outcome), update: () => Promise.resolve(outcome) }, remembering, log)
    return { sent: await sender.send(TO, message), kept: await cards.list(ASKS.personId, KEY), lines }
  }
  const SENT: SendOutcome = { outcome: 'sent', activityId: 'm-9' }

  it('keeps the id of a message that was sent', async () => expect((await send(SENT)).kept).toMatchObject([{ activityId: 'm-9' }]))

  it('keeps nothing of one that was not', async () => expect((await send({ outcome: 'unknown', reason: 'x' })).kept).toEqual([]))

  it('keeps nothing of one that asks nothing', async () => expect((await send(SENT, { card: {}, summary: '' } as never)).kept).toEqual([]))

  it('takes a message for sent also when it cannot be remembered', async () => {
    const { sent, lines } = await send(SENT, undefined, true)
    expect(sent).toEqual(SENT)
    expect(lines).toHaveLength(1)
  })
})
