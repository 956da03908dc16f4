import type { PlannedDelivery } from '../../../bot/delivery/delivery-work'
import { createPromptLedger } from '../../../bot/delivery/prompt-ledger'
import type { Reached } from '../../../bot/delivery/reach'
import { sendDelivery, type SendParts } from '../../../bot/delivery/send-delivery'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import type { OutgoingCard, SendOutcome } from '../../../bot/ports'
import type { Held } from '../../../core/prompts/judge-prompt'
import { oidOf } from '../../sample/sample-log'
import { conversationOf } from '../chat/play-chat'

const DAY = '2026-11-23'
const PLANNED: PlannedDelivery = { personId: 'p-1', oid: oidOf('employee'), kind: 'ask', asks: [{ key: 'k', rung: 0 }], about: ['ethics-standard'], isReminder: false }
const MESSAGE: OutgoingCard = { card: {}, summary: '' }
const REACHED: Reached = { outcome: 'reached', conversation: conversationOf('employee') }
const SENT: SendOutcome = { outcome: 'sent', activityId: 'm-1' }

function play({ outcomes = [SENT], reached = [REACHED], verdict = 'send', message = MESSAGE }: { outcomes?: SendOutcome[]; reached?: Reached[]; verdict?: 'send' | Held; message?: OutgoingCard | 'done' } = {}) {
  const rows = createMemoryRows()
  const ledger = createPromptLedger(rows, () => new Date(`${DAY}T09:00:00.000Z`))
  const calls: string[] = []
  const parts: SendParts = {
    ledger,
    conversations: { markUnreachable: (_, reason) => Promise.resolve(void calls.push(`unreachable ${reason}`)), drop: () => Promise.resolve(void calls.push('drop')) },
    sender: { send: () => (calls.push('send'), Promise.resolve(outcomes.shift() ?? SENT)), update: () => Promise.resolve(SENT) },
    pace: (sender) => sender,
    reach: (_, how) => (calls.push(`reach${how === undefined ? '' : ` ${how}`}`), Promise.resolve(reached.shift() ?? REACHED)),
    judge: () => Promise.resolve(verdict),
    draw: () => Promise.resolve(message === 'done' ? undefined : message),
  }
  return { calls, ledger, parts, send: () => sendDelivery(parts, PLANNED, DAY) }
}

test('sends once, and what became of it is written down', async () => {
  const { send, calls, ledger } = play()
  expect(await send()).toMatchObject({ outcome: 'settled', delivery: { outcome: 'sent', about: ['ethics-standard'] } })
  expect(await send()).toEqual({ outcome: 'held', because: 'claimed-elsewhere' })
  expect(calls).toEqual(['reach', 'send', 'reach'])
  expect(await ledger.listOf('p-1')).toHaveLength(1)
})

test('is held by the policy before anybody is reached', async () => {
  const { send, calls } = play({ verdict: 'budget-used' })
  expect(await send()).toEqual({ outcome: 'held', because: 'budget-used' })
  expect(calls).toEqual([])
})

test('is held for whoever has done it all, and takes nobody\'s day', async () => {
  const { send, ledger } = play({ message: 'done' })
  expect(await send()).toEqual({ outcome: 'held', because: 'fulfilled' })
  expect(await ledger.listOf('p-1')).toEqual([])
})

test.each<[SendOutcome, object, string[]]>([
  [{ outcome: 'unknown', reason: 'http-504' }, { outcome: 'unknown', reason: 'http-504' }, []],
  [{ outcome: 'unreachable', reason: 'ConversationBlockedByUser' }, { outcome: 'unreachable', reason: 'blocked' }, ['unreachable blocked']],
  [{ outcome: 'unreachable', reason: 'MessageSizeTooBig' }, { outcome: 'refused', reason: 'MessageSizeTooBig' }, []],
])('%j is settled as that and never sent again that day', async (outcome, settled, told) => {
  const { send, calls } = play({ outcomes: [outcome] })
  expect(await send()).toMatchObject({ outcome: 'settled', delivery: settled })
  expect(calls.slice(2)).toEqual(told)
  expect(await send()).toEqual({ outcome: 'held', because: 'claimed-elsewhere' })
})

test('what is throttled gives the day back', async () => {
  const { send, ledger } = play({ outcomes: [{ outcome: 'throttled', retryAfterSeconds: 7 }] })
  expect(await send()).toEqual({ outcome: 'throttled', retryAfterSeconds: 7 })
  expect(await ledger.listOf('p-1')).toEqual([])
  expect(await send()).toMatchObject({ outcome: 'settled' })
})

describe('a chat that Teams does not know any more', () => {
  const GONE: SendOutcome = { outcome: 'unreachable', reason: 'ConversationNotFound' }

  it('is opened anew once, and the prompt is sent there', async () => {
    const { send, calls } = play({ outcomes: [GONE] })
    expect(await send()).toMatchObject({ delivery: { outcome: 'sent' } })
    expect(calls).toEqual(['reach', 'send', 'drop', 'reach anew', 'send'])
  })

  it('is not opened again and again', async () => {
    const { send, calls } = play({ outcomes: [GONE, GONE] })
    expect(await send()).toMatchObject({ delivery: { outcome: 'refused', reason: 'ConversationNotFound' } })
    expect(calls.filter((call) => call === 'send')).toHaveLength(2)
  })

  it('tells why where nobody is there any more', async () => {
    const { send } = play({ outcomes: [GONE], reached: [REACHED, { outcome: 'unreachable', reason: 'uninstalled' }] })
    expect(await send()).toMatchObject({ delivery: { outcome: 'unreachable', reason: 'uninstalled' } })
  })

  it('gives the day back where that is not known now', async () => {
    const { send, ledger } = play({ outcomes: [GONE], reached: [REACHED, { outcome: 'later', retryAfterSeconds: 600 }] })
    expect(await send()).toEqual({ outcome: 'throttled', retryAfterSeconds: 600 })
    expect(await ledger.listOf('p-1')).toEqual([])
  })
})

test('whoever cannot be reached at all is settled with the reason, by one', async () => {
  const { send, calls } = play({ reached: [{ outcome: 'unreachable', reason: 'no-licence' }, { outcome: 'unreachable', reason: 'no-licence' }] })
  expect(await send()).toMatchObject({ delivery: { outcome: 'unreachable', reason: 'no-licence' } })
  expect(calls).toEqual(['reach', 'unreachable no-licence'])
  expect(await send()).toEqual({ outcome: 'held', because: 'claimed-elsewhere' })
})

test('when it is nobody\'s turn any more, nothing is claimed', async () => {
  const { parts, ledger } = play()
  const stopped = { ...parts, pace: () => ({ send: () => Promise.resolve({ outcome: 'throttled' as const, retryAfterSeconds: 1 }), update: () => Promise.resolve(SENT) }) }
  expect(await sendDelivery(stopped, PLANNED, DAY)).toEqual({ outcome: 'throttled', retryAfterSeconds: 1 })
  expect(await ledger.listOf('p-1')).toEqual([])
})
