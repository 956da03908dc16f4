import { createPacedSender } from '../../../bot/delivery/paced-sender'
import { createPacer } from '../../../bot/delivery/pacer'
import type { ChatSender, SendOutcome } from '../../../bot/ports'
import { conversationOf } from '../chat/play-chat'

const CARD = { card: {}, summary: '' }
const THROTTLED: SendOutcome = { outcome: 'throttled', retryAfterSeconds: 3 }
const SENT: SendOutcome = { outcome: 'sent', activityId: 'm' }

function play(...outcomes: SendOutcome[]) {
  const time = { now: 0 }
  const at: number[] = []
  const answer = () => (at.push(time.now), Promise.resolve(outcomes.shift() ?? SENT))
  const wire: ChatSender = { send: answer, update: answer }
  const pacer = createPacer({ now: () => time.now, sleep: (milliseconds) => Promise.resolve(void (time.now += milliseconds)) })
  return { at, time, pacer, sender: createPacedSender(wire, pacer, 'later') }
}

describe('sending at a pace', () => {
  it('tries again after the time that a 429 or 412 names, until it is through', async () => {
    const { at, sender } = play(THROTTLED, THROTTLED)
    expect(await sender.send(conversationOf('employee'), CARD)).toEqual(SENT)
    expect(at).toHaveLength(3)
    expect(at[1]).toBeGreaterThanOrEqual(3_000)
    expect(at[2]).toBeGreaterThanOrEqual(6_000)
  })

  it.each<SendOutcome>([{ outcome: 'unknown', reason: 'http-502' }, { outcome: 'unreachable', reason: 'ConversationBlockedByUser' }, SENT])('makes one call of %j', async (outcome) => {
    const { at, sender } = play(outcome)
    expect(await sender.send(conversationOf('employee'), CARD)).toEqual(outcome)
    expect(at).toHaveLength(1)
  })

  it('gives up after four tries, and tells that nothing arrived', async () => {
    const { at, sender } = play(...Array.from({ length: 10 }, () => THROTTLED))
    expect(await sender.update(conversationOf('employee'), 'm', CARD)).toEqual(THROTTLED)
    expect(at).toHaveLength(4)
  })

  it('keeps nobody else waiting for one chat', async () => {
    const { time, pacer, sender } = play({ outcome: 'throttled', retryAfterSeconds: 600 }, { ...THROTTLED, isThisChatOnly: true })
    await sender.send(conversationOf('employee'), CARD)
    await sender.send(conversationOf('colleague'), CARD)
    const before = time.now
    await pacer.take('answer')
    // No longer than everybody waits for their turn.
    expect(time.now - before).toBeLessThan(50)
  })

  it('says at the stop that nothing arrived, without a call', async () => {
    const { at, pacer, sender } = play()
    pacer.stop()
    expect((await sender.send(conversationOf('employee'), CARD)).outcome).toBe('throttled')
    expect(at).toEqual([])
  })

  it('leaves a long wait to the caller', async () => {
    const { at, sender } = play({ outcome: 'throttled', retryAfterSeconds: 600 })
    expect((await sender.send(conversationOf('employee'), CARD)).outcome).toBe('throttled')
    expect(at).toHaveLength(1)
  })
})
