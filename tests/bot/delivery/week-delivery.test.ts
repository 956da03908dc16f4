import type { Delivery } from '../../../core/prompts/delivery'
import { createPromptLedger } from '../../../bot/delivery/prompt-ledger'
import { oidOf, PEOPLE } from '../../sample/sample-log'
import { promptRulesPublication } from '../../sample/sample-prompts'
import { signatureBy } from '../../sample/sample-records'
import { textOf } from '../chat/play-chat'
import { ANSWERS, playWheel, RISK, verbsIn, type PlayedWheel } from '../chat/play-wheel'
import { playDelivering } from './play-delivering'

const MONDAY = '2026-11-23'
const on = (chat: PlayedWheel, day: string) => chat.setNow(new Date(`${day}T09:00:00.000Z`))
const weeks = (deliveries: readonly Delivery[]) => deliveries.filter(({ kind }) => kind === 'week').map(({ personId, outcome }) => [personId, outcome])

/** A Monday morning on which the leader has something to do and nothing to sign. */
async function monday(...of: Parameters<typeof playWheel>) {
  const chat = await playWheel(...of)
  await chat.record(promptRulesPublication())
  for (const person of ['leader', 'director', 'employee', 'colleague'] as const) await chat.record(signatureBy(person))
  on(chat, MONDAY)
  return chat
}
const SENT = [[PEOPLE.leader, 'sent']]

describe('on Monday morning', () => {
  it('whoever has something to do gets one card, in their language, which is remembered', async () => {
    const chat = await monday()
    await chat.parts.people.chooseLanguage(oidOf('leader'), 'nn')
    expect(weeks(await playDelivering(chat).run())).toEqual(SENT)
    expect(chat.sent.map(({ to }) => to)).toEqual(['a:leader'])
    expect(textOf(chat.sent[0]?.message.card)).toContain('Oppgåvene dine denne veka')
    expect(verbsIn(chat.sent[0]?.message.card)).toContain('show-activity')
    expect(await chat.cards.list(PEOPLE.leader, 'wheel-week')).toHaveLength(1)
  })

  it('once in the week: not by another instance, another turn or on another day; the next week again', async () => {
    const chat = await monday()
    const delivering = playDelivering(chat)
    await Promise.all([delivering.run(), playDelivering(chat, delivering.shared).run()])
    for (const day of ['2026-11-24', '2026-11-27', '2026-11-29']) {
      on(chat, day)
      await delivering.run()
    }
    expect(chat.sent).toHaveLength(1)
    on(chat, '2026-11-30')
    expect(weeks(await delivering.run())).toEqual(SENT)
  })

  it('not beside something else on one day: then on the next', async () => {
    const chat = await monday()
    await createPromptLedger(chat.tables.prompts, chat.parts.clock).settle({ personId: PEOPLE.leader, day: MONDAY, kind: 'ask', asks: [{ key: 'f', rung: 0 }], about: [] }, 'sent')
    const delivering = playDelivering(chat)
    await delivering.run()
    expect(chat.sent).toEqual([])
    on(chat, '2026-11-24')
    expect(weeks(await delivering.run())).toEqual(SENT)
  })

  it('the intent is written before the send: a crash in between sends nothing again that week', async () => {
    const chat = await monday()
    const { sender } = chat.parts
    chat.parts.sender = { ...sender, send: () => Promise.reject(new Error('killed')) }
    const delivering = playDelivering(chat)
    await delivering.plan()
    await expect(delivering.deliver()).rejects.toThrow('killed')
    chat.parts.sender = sender
    on(chat, '2026-11-24')
    await playDelivering(chat, delivering.shared).run()
    expect(chat.sent).toEqual([])
  })

  it('one that was throttled is sent by the next turn, one that did not arrive on another day', async () => {
    const chat = await monday()
    chat.outcomes.push({ outcome: 'throttled', retryAfterSeconds: 1 }, { outcome: 'unreachable', reason: 'http-403' })
    const delivering = playDelivering(chat)
    expect(weeks(await delivering.run())).toEqual([])
    expect(weeks(await delivering.run())).toEqual([[PEOPLE.leader, 'refused']])
    on(chat, '2026-11-24')
    expect(weeks(await delivering.run())).toEqual(SENT)
  })

  it('whoever did it all in the meantime is left in peace', async () => {
    const chat = await monday()
    const delivering = playDelivering(chat)
    await delivering.plan()
    await chat.show('leader', 'sign-off', { ...chat.taskOf(), requirementVersion: 1, ...ANSWERS })
    await delivering.deliver()
    expect(chat.sent.filter(({ isUpdate }) => !isUpdate)).toEqual([])
  })
})

test('nobody is sent a card for what is done elsewhere alone', async () => {
  const chat = await monday([{ ...RISK, evidence: 'none', doneIn: { system: 'Framsikt' } }])
  expect(weeks(await playDelivering(chat).run())).toEqual([])
})
