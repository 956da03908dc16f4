import { createPacer } from '../../../bot/delivery/pacer'
import type { ConversationReference, OutgoingCard } from '../../../bot/ports'
import { oidOf, PEOPLE, publication, TODAY } from '../../sample/sample-log'
import { ALWAYS, promptRulesPublication } from '../../sample/sample-prompts'
import { completionBy, signatureBy } from '../../sample/sample-records'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication } from '../../sample/sample-rules'
import { conversationOf, playChat, textOf, verbsOf, type PlayedChat } from '../chat/play-chat'
import { playDelivering, shareWorld } from './play-delivering'

type Rules = Parameters<typeof promptRulesPublication>[0]

/** Two people who have signed the first version and can be reached, and a new version that asks them again. */
async function reopened(rules: Rules = {}) {
  const chat = await playChat({ facts: [promptRulesPublication(rules), ...OTHERS, signatureBy('employee'), signatureBy('colleague')] })
  for (const person of ['employee', 'colleague'] as const) await chat.parts.conversations.keep(oidOf(person), conversationOf(person))
  await chat.record(publication(2, 0, TODAY))
  for (const person of ['leader', 'director', 'hiredIn', 'newcomer'] as const) await chat.record(signatureBy(person, { majorVersion: 2, documentVersion: '2.0' }))
  return chat
}
const OTHERS = (['leader', 'director', 'hiredIn', 'newcomer'] as const).map((person) => signatureBy(person))
const addressees = (chat: PlayedChat) => chat.sent.map(({ to }) => to).sort()
const on = (chat: PlayedChat, day: string, time = '09:00') => chat.setNow(new Date(`${day}T${time}:00.000Z`))
const outcomes = (deliveries: { outcome: string }[]) => deliveries.map(({ outcome }) => outcome).sort()

describe('after a publication', () => {
  it('everybody who must sign again gets the new card, in their language', async () => {
    const chat = await reopened()
    await chat.parts.people.chooseLanguage(oidOf('colleague'), 'nn')
    expect(outcomes(await playDelivering(chat).run())).toEqual(['sent', 'sent'])
    expect(addressees(chat)).toEqual(['a:colleague', 'a:employee'])
    const card = chat.sent.find(({ to }) => to === 'a:colleague')?.message.card
    expect(verbsOf(card)).toContain('sign')
    expect(textOf(card)).toContain('Eg stadfestar')
    expect(textOf(card)).toContain('2.0')
  })

  it('its cards become receipts like any other', async () => {
    const chat = await reopened()
    await playDelivering(chat).run()
    expect(await chat.cards.list(PEOPLE.employee, chat.obligationOf('employee').obligationKey)).toHaveLength(1)
  })

  it('nobody gets it twice: not by another turn, another instance or the next day', async () => {
    const chat = await reopened()
    const shared = shareWorld(chat)
    const [one, other] = [playDelivering(chat, shared), playDelivering(chat, shared)]
    await Promise.all([one.run(), other.run()])
    await one.run()
    on(chat, '2026-11-22')
    await one.run()
    await playDelivering(chat, shared).run()
    expect(chat.sent).toHaveLength(2)
  })

  it('the intent is written before the send: a crash in between sends nothing again before the next step', async () => {
    const chat = await reopened()
    const seen: unknown[] = []
    const { sender } = chat.parts
    chat.parts.sender = {
      ...sender,
      send: async (to: ConversationReference, message: OutgoingCard) => {
        seen.push((await chat.tables.prompts.sweep('i-', 10)).map(({ partition }) => partition))
        return Promise.reject(new Error(`killed while sending to ${to.conversationId} ${message.summary}`))
      },
    }
    const killed = playDelivering(chat)
    await killed.plan()
    await expect(killed.deliver()).rejects.toThrow('killed')
    expect(seen[0]).toContain(PEOPLE.employee)
    chat.parts.sender = sender
    on(chat, TODAY, '09:10')
    const next = playDelivering(chat, killed.shared)
    await next.run()
    expect(chat.sent).toEqual([])
    expect(next.ledger.listAll().map(({ outcome, settledAt }) => [outcome, settledAt])).toEqual([['unknown', undefined], ['unknown', undefined]])
    on(chat, '2026-11-28')
    await next.run()
    expect(chat.sent).toHaveLength(2)
  })

  it('the stop claims nobody who was not sent it, and the next start sends it to them', async () => {
    const chat = await reopened()
    const stuck = createPacer({ now: () => 0, sleep: () => new Promise(() => undefined) })
    await stuck.take('later')
    const delivering = playDelivering(chat, undefined, stuck)
    await delivering.plan()
    const running = delivering.deliver()
    await new Promise((resolve) => setTimeout(resolve, 20))
    delivering.stop()
    stuck.stop()
    await running
    expect(await chat.tables.prompts.sweep('i-', 10)).toEqual([])
    await delivering.release()
    await playDelivering(chat).run()
    expect(addressees(chat)).toEqual(['a:colleague', 'a:employee'])
  })

  it.each([
    ['throttled', { outcome: 'throttled', retryAfterSeconds: 600 }, 3],
    ['unknown', { outcome: 'unknown', reason: 'http-502' }, 2],
    ['unreachable', { outcome: 'unreachable', reason: 'ConversationBlockedByUser' }, 2],
  ] as const)('one that is %s is sent again only if it certainly did not arrive', async (_, outcome, sends) => {
    const chat = await reopened()
    chat.outcomes.push(outcome)
    const delivering = playDelivering(chat)
    await delivering.run()
    await delivering.run()
    expect(chat.sent).toHaveLength(sends)
  })

  it('somebody Teams does not reach is left alone until they come back', async () => {
    const chat = await reopened()
    chat.outcomes.push({ outcome: 'unreachable', reason: 'BotNotInConversationRoster' })
    const delivering = playDelivering(chat)
    expect((await delivering.run()).map(({ outcome, reason }) => [outcome, reason]).sort()).toEqual([['sent', undefined], ['unreachable', 'uninstalled']])
    expect(await chat.parts.conversations.listAll()).toHaveLength(1)
    on(chat, '2026-11-22')
    expect(await delivering.run()).toEqual([])
    for (const person of ['employee', 'colleague'] as const) await chat.parts.conversations.keep(oidOf(person), conversationOf(person))
    on(chat, '2026-11-23')
    expect(outcomes(await delivering.run())).toEqual(['sent'])
  })

  it('one whose message was refused for another reason is asked again the next day', async () => {
    const chat = await reopened()
    chat.outcomes.push({ outcome: 'unreachable', reason: 'MessageSizeTooBig' })
    const delivering = playDelivering(chat)
    expect((await delivering.run()).find(({ outcome }) => outcome === 'refused')?.reason).toBe('MessageSizeTooBig')
    expect(await chat.parts.conversations.listAll()).toHaveLength(2)
    on(chat, '2026-11-22')
    expect(outcomes(await delivering.run())).toEqual(['sent'])
  })

  it('who signs before their turn is left in peace', async () => {
    const chat = await reopened()
    const delivering = playDelivering(chat)
    await delivering.plan()
    await chat.record(signatureBy('employee', { majorVersion: 2, documentVersion: '2.0' }))
    await delivering.deliver()
    expect(addressees(chat)).toEqual(['a:colleague'])
  })

  it('nobody is prompted before the version is in force, and everybody on the day', async () => {
    const chat = await playChat({ facts: [promptRulesPublication(), ...OTHERS, signatureBy('employee'), signatureBy('colleague')] })
    await chat.parts.conversations.keep(oidOf('employee'), conversationOf('employee'))
    await chat.record(publication(2, 0, '2026-11-22'))
    const delivering = playDelivering(chat)
    await delivering.run()
    expect(chat.sent).toEqual([])
    on(chat, '2026-11-22')
    await delivering.run()
    expect(addressees(chat)).toEqual(['a:employee'])
  })

  it('what comes into force at midnight goes out when the window opens', async () => {
    const chat = await reopened({ hours: { ...ALWAYS.hours, fromHour: 8, untilHour: 15 } })
    const delivering = playDelivering(chat)
    const sentAt = async (moment: string) => (chat.setNow(new Date(moment)), await delivering.run(), chat.sent.length)
    expect([await sentAt('2026-11-21T23:00:01.000Z'), await sentAt('2026-11-22T06:59:00.000Z'), await sentAt('2026-11-22T07:00:00.000Z')]).toEqual([0, 0, 2])
  })

  it('a second one on the same day waits for the next', async () => {
    const chat = await reopened()
    const delivering = playDelivering(chat)
    await delivering.run()
    await chat.record(publication(3, 0, TODAY))
    await delivering.run()
    expect(chat.sent).toHaveLength(2)
    on(chat, '2026-11-22')
    await delivering.run()
    expect(chat.sent.filter(({ to }) => to === 'a:employee')).toHaveLength(2)
  })

  it('people who got the card when they installed the app are not prompted for it', async () => {
    const chat = await playChat({ facts: [promptRulesPublication(), ...OTHERS, signatureBy('colleague')] })
    const { messages } = await chat.install('employee')
    for (const { asks } of messages) if (asks) await chat.cards.remember(asks, conversationOf('employee'), 'message-0')
    await playDelivering(chat).run()
    expect(chat.sent).toEqual([])
  })

  it('nothing goes out while a controller has stopped everything', async () => {
    const chat = await reopened()
    const delivering = playDelivering(chat)
    await delivering.plan()
    await chat.record(promptRulesPublication({ isStopped: true }, 2))
    await delivering.deliver()
    await delivering.run()
    expect(chat.sent).toEqual([])
    await chat.record(promptRulesPublication({}, 3))
    await delivering.run()
    expect(chat.sent).toHaveLength(2)
  })
})

describe('a reminder', () => {
  it('says so in the toast, comes by the ladder, and to nobody who has signed', async () => {
    const chat = await reopened()
    const delivering = playDelivering(chat)
    await delivering.run()
    await chat.record(signatureBy('colleague', { majorVersion: 2, documentVersion: '2.0' }))
    on(chat, '2026-11-27')
    expect(await delivering.run()).toEqual([])
    on(chat, '2026-11-28')
    expect(await delivering.run()).toHaveLength(1)
    const reminder = chat.sent.at(-1)
    expect(reminder?.to).toBe('a:employee')
    expect(reminder?.message.summary).toMatch(/^Påminnelse: /)
    expect(textOf(reminder?.message.card)).toContain('Frist')
  })

  it('does not come to whoever has put it off', async () => {
    const chat = await reopened()
    const delivering = playDelivering(chat)
    await delivering.run()
    on(chat, '2026-11-27')
    await chat.say('employee', 'senere')
    on(chat, '2026-11-28')
    await delivering.run()
    expect(chat.sent.slice(2).map(({ to }) => to)).toEqual(['a:colleague'])
    on(chat, '2026-12-04')
    await delivering.run()
    expect(chat.sent.at(-1)?.to).toBe('a:employee')
  })
})

describe('lessons', () => {
  /** Somebody who can be reached and has nothing open yet. */
  async function before(programme = PROGRAMME) {
    const chat = await playChat({ facts: [promptRulesPublication(), signatureBy('employee'), lessonPublication('phishing'), lessonPublication('passwords')] })
    await chat.parts.conversations.keep(oidOf('employee'), conversationOf('employee'))
    return { chat, publish: () => chat.record(requirementPublication(programme, { effectiveOn: TODAY, recordedAt: '2026-11-21T08:00:00.000Z' })) }
  }
  const EVERY_WEEK = { ...PROGRAMME, cadence: { kind: 'calendar' as const, firstOn: TODAY, everyWeeks: 1 } }
  const toEmployee = (chat: PlayedChat) => chat.sent.filter(({ to }) => to === 'a:employee')

  it('come as a list with what is open when several are out, and it may be put off', async () => {
    const { chat, publish } = await before()
    await publish()
    await playDelivering(chat).run()
    expect(toEmployee(chat)).toHaveLength(1)
    expect(verbsOf(toEmployee(chat)[0]?.message.card)).toEqual(['show-lesson', 'show-lesson', 'receipts', 'snooze'])
  })

  it('come as the lesson itself when there is one, and the next one when it is out', async () => {
    const { chat, publish } = await before(EVERY_WEEK)
    await publish()
    const delivering = playDelivering(chat)
    await delivering.run()
    expect(textOf(toEmployee(chat)[0]?.message.card)).toContain('4 minutter')
    await chat.record(completionBy('employee', 'phishing'))
    on(chat, '2026-11-28')
    await delivering.run()
    expect(toEmployee(chat)).toHaveLength(2)
  })

  it('that are brought back come again', async () => {
    const { chat, publish } = await before(EVERY_WEEK)
    await publish()
    const delivering = playDelivering(chat)
    await delivering.run()
    await chat.record(completionBy('employee', 'phishing'))
    on(chat, '2026-11-23')
    await chat.record(lessonReturn('phishing', { effectiveOn: '2026-11-23' }))
    await delivering.run()
    expect(toEmployee(chat)).toHaveLength(2)
  })
})
