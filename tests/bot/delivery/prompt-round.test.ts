import { rememberWhatAsks } from '../../../bot/delivery/asking-cards'
import { createPacedSender } from '../../../bot/delivery/paced-sender'
import { createPacer } from '../../../bot/delivery/pacer'
import { createPromptRound } from '../../../bot/delivery/prompt-round'
import { sha256 } from '../../../bot/hashing'
import type { ChatSender, ConversationReference, OutgoingCard } from '../../../bot/ports'
import { oidOf, PEOPLE, publication, TODAY } from '../../sample/sample-log'
import { completionBy, signatureBy } from '../../sample/sample-records'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication } from '../../sample/sample-rules'
import { conversationOf, playChat, textOf, verbsOf, type PlayedChat } from '../chat/play-chat'

function roundOf(chat: PlayedChat, pace = (sender: ChatSender) => sender) {
  const { readModel, people, links, conversations, clock, log } = chat.parts
  return createPromptRound({ readModel, people, links, conversations, cards: chat.cards, sender: rememberWhatAsks(chat.parts.sender, chat.cards, log), pace, clock, sha256, log })
}

/** Two people who have signed the first version and can be reached, and a new version that asks them again. */
async function reopened() {
  const chat = await playChat({ facts: [signatureBy('employee'), signatureBy('colleague')] })
  for (const person of ['employee', 'colleague'] as const) await chat.parts.conversations.keep(oidOf(person), conversationOf(person))
  await chat.record(publication(2, 0, TODAY))
  return chat
}
const addressees = (chat: PlayedChat) => chat.sent.map(({ to }) => to).sort()
const tomorrow = (chat: PlayedChat) => chat.setNow(new Date('2026-11-22T09:00:00.000Z'))

describe('after a publication', () => {
  it('everybody who must sign again and can be reached gets the new card, in their language', async () => {
    const chat = await reopened()
    await chat.parts.people.chooseLanguage(oidOf('colleague'), 'nn')
    expect(await roundOf(chat).run()).toMatchObject({ planned: 2, sent: 2 })
    expect(addressees(chat)).toEqual(['a:colleague', 'a:employee'])
    const card = chat.sent.find(({ to }) => to === 'a:colleague')?.message.card
    expect(verbsOf(card)).toContain('sign')
    expect(textOf(card)).toContain('Eg stadfestar')
    expect(textOf(card)).toContain('2.0')
  })

  it('its cards become receipts like any other', async () => {
    const chat = await reopened()
    await roundOf(chat).run()
    expect(await chat.cards.list(PEOPLE.employee, chat.obligationOf('employee').obligationKey)).toHaveLength(1)
  })

  it('nobody gets it twice: not by another call, another instance or the next day', async () => {
    const chat = await reopened()
    const [one, other] = [roundOf(chat), roundOf(chat)]
    await Promise.all([one.run(), other.run()])
    await one.run()
    tomorrow(chat)
    await one.run()
    await roundOf(chat).run()
    expect(chat.sent).toHaveLength(2)
  })

  it('the intent is written before the send: a crash in between sends nothing again', async () => {
    const chat = await reopened()
    const seen: unknown[] = []
    const { sender } = chat.parts
    const killed = async (to: ConversationReference, message: OutgoingCard) => {
      seen.push((await chat.tables.prompts.sweep('i-', 10)).map(({ partition }) => partition))
      return Promise.reject(new Error(`killed while sending to ${to.conversationId} ${message.summary}`))
    }
    chat.parts.sender = { ...sender, send: killed }
    await expect(roundOf(chat).run()).rejects.toThrow('killed')
    expect(seen[0]).toContain(PEOPLE.employee)
    chat.parts.sender = sender
    await roundOf(chat).run()
    expect(chat.sent).toEqual([])
  })

  it('the stop claims nobody who was not sent it, and the next start sends it to them', async () => {
    const chat = await reopened()
    const pacer = createPacer({ now: () => 0, sleep: () => new Promise(() => undefined) })
    for (let sends = 0; sends < 5; sends += 1) await pacer.take('later')
    const round = roundOf(chat, (sender) => createPacedSender(sender, pacer, 'later'))
    const running = round.run()
    await new Promise((resolve) => setTimeout(resolve, 20))
    round.stop()
    pacer.stop()
    await running
    expect(await chat.tables.prompts.sweep('i-', 10)).toEqual([])
    expect(await round.run()).toBeUndefined()
    await roundOf(chat).run()
    expect(addressees(chat)).toEqual(['a:colleague', 'a:employee'])
  })

  it.each([
    ['throttled', { outcome: 'throttled', retryAfterSeconds: 600 }, 3],
    ['unknown', { outcome: 'unknown', reason: 'http-502' }, 2],
    ['unreachable', { outcome: 'unreachable', reason: 'ConversationBlockedByUser' }, 2],
  ] as const)('one that is %s is sent again only if it certainly did not arrive', async (_, outcome, sends) => {
    const chat = await reopened()
    chat.outcomes.push(outcome)
    const round = roundOf(chat)
    await round.run()
    await round.run()
    expect(chat.sent).toHaveLength(sends)
  })

  it('a chat that is gone is forgotten until the person comes back', async () => {
    const chat = await reopened()
    chat.outcomes.push({ outcome: 'unreachable', reason: 'BotNotInConversationRoster' })
    await roundOf(chat).run()
    const left = await chat.parts.conversations.listAll()
    expect(left).toHaveLength(1)
  })

  it('one whose message was refused for another reason is asked again the next day', async () => {
    const chat = await reopened()
    chat.outcomes.push({ outcome: 'unreachable', reason: 'http-400' })
    const round = roundOf(chat)
    await round.run()
    expect(await chat.parts.conversations.listAll()).toHaveLength(2)
    tomorrow(chat)
    await round.run()
    expect(addressees(chat).map((to) => addressees(chat).filter((other) => other === to).length).sort()).toEqual([1, 2, 2])
  })

  it('who signs before their turn is left in peace', async () => {
    const chat = await reopened()
    const { sender } = chat.parts
    const signFirst = async (to: ConversationReference, message: OutgoingCard) => {
      if (chat.sent.length === 0) await chat.record(signatureBy(to.conversationId === 'a:employee' ? 'colleague' : 'employee', { majorVersion: 2, documentVersion: '2.0' }))
      return sender.send(to, message)
    }
    chat.parts.sender = { ...sender, send: signFirst }
    const counts = await roundOf(chat).run()
    expect((counts?.sent ?? 0) + (counts?.['settled-meanwhile'] ?? 0)).toBe(2)
  })

  it('nobody is prompted before the version is in force, and everybody on the day', async () => {
    const chat = await playChat({ facts: [signatureBy('employee')] })
    await chat.parts.conversations.keep(oidOf('employee'), conversationOf('employee'))
    await chat.record(publication(2, 0, '2026-11-22'))
    const round = roundOf(chat)
    await round.run()
    expect(chat.sent).toEqual([])
    tomorrow(chat)
    await round.run()
    expect(addressees(chat)).toEqual(['a:employee'])
  })

  it('what comes into force at midnight goes out in the morning', async () => {
    const chat = await playChat({ facts: [signatureBy('employee')] })
    await chat.parts.conversations.keep(oidOf('employee'), conversationOf('employee'))
    await chat.record(publication(2, 0, '2026-11-22'))
    const round = roundOf(chat)
    const sentAt = async (moment: string) => (chat.setNow(new Date(moment)), await round.run(), chat.sent.length)
    expect([await sentAt('2026-11-21T23:00:01.000Z'), await sentAt('2026-11-22T05:59:00.000Z'), await sentAt('2026-11-22T06:00:00.000Z')]).toEqual([0, 0, 1])
  })

  it('a second one on the same day waits for the next', async () => {
    const chat = await reopened()
    const round = roundOf(chat)
    await round.run()
    await chat.record(publication(3, 0, TODAY))
    await round.run()
    expect(chat.sent).toHaveLength(2)
    tomorrow(chat)
    await round.run()
    expect(chat.sent).toHaveLength(4)
  })

  it('people who got the card when they installed the app are not prompted for it', async () => {
    const chat = await playChat()
    const { messages } = await chat.install('employee')
    const sender = rememberWhatAsks(chat.parts.sender, chat.cards, chat.parts.log)
    for (const message of messages) await sender.send(conversationOf('employee'), message)
    const before = chat.sent.length
    await roundOf(chat).run()
    expect(chat.sent).toHaveLength(before)
  })
})

describe('lessons', () => {
  /** Somebody who can be reached and has nothing open yet. */
  async function before(programme = PROGRAMME) {
    const chat = await playChat({ facts: [signatureBy('employee'), lessonPublication('phishing'), lessonPublication('passwords')] })
    await chat.parts.conversations.keep(oidOf('employee'), conversationOf('employee'))
    return { chat, publish: () => chat.record(requirementPublication(programme, { effectiveOn: TODAY, recordedAt: '2026-11-21T08:00:00.000Z' })) }
  }
  const EVERY_WEEK = { ...PROGRAMME, cadence: { kind: 'calendar' as const, firstOn: TODAY, everyWeeks: 1 } }

  it('that are out together come as one card that lists them', async () => {
    const { chat, publish } = await before()
    const round = roundOf(chat)
    await round.run()
    await publish()
    await round.run()
    expect(chat.sent).toHaveLength(1)
    expect(textOf(chat.sent[0]?.message.card)).toContain('2 ting venter på deg:')
    expect(chat.sent[0]?.message.asks?.obligationKeys).toHaveLength(2)
    tomorrow(chat)
    await round.run()
    expect(chat.sent).toHaveLength(1)
  })

  it('that are released one at a time come in the morning, each once, the later one with the unfinished', async () => {
    const { chat, publish } = await before(EVERY_WEEK)
    const round = roundOf(chat)
    await publish()
    await round.run()
    expect(verbsOf(chat.sent[0]?.message.card)).toContain('read-lesson')
    const sentAt = async (moment: string) => (chat.setNow(new Date(moment)), await round.run(), chat.sent.length)
    expect([await sentAt('2026-11-27T09:00:00.000Z'), await sentAt('2026-11-28T05:00:00.000Z'), await sentAt('2026-11-28T06:30:00.000Z')]).toEqual([1, 1, 2])
    expect(verbsOf(chat.sent[1]?.message.card).filter((verb) => verb === 'show-lesson')).toHaveLength(2)
  })

  it('come alone when the earlier ones are done', async () => {
    const { chat, publish } = await before(EVERY_WEEK)
    await publish()
    await roundOf(chat).run()
    await chat.record(completionBy('employee', 'phishing', { recordedAt: '2026-11-22T10:00:00.000Z' }))
    chat.setNow(new Date('2026-11-28T09:00:00.000Z'))
    await roundOf(chat).run()
    expect(textOf(chat.sent[1]?.message.card)).toContain('Leksjon 2 av 2')
  })

  it('that are brought back or get a new version come again at once', async () => {
    const { chat, publish } = await before()
    await publish()
    const done = (lessonId: string) => completionBy('employee', lessonId, { recordedAt: '2026-11-21T08:30:00.000Z' })
    await chat.record(done('phishing'))
    await chat.record(done('passwords'))
    const round = roundOf(chat)
    await round.run()
    expect(chat.sent).toEqual([])
    chat.setNow(new Date('2026-11-24T02:00:00.000Z'))
    await chat.record(lessonReturn('phishing', { effectiveOn: '2026-11-24', recordedAt: '2026-11-24T01:59:00.000Z' }))
    await round.run()
    expect(textOf(chat.sent[0]?.message.card)).toContain('En sak i avisen')
    chat.setNow(new Date('2026-11-25T02:00:00.000Z'))
    await chat.record({ ...lessonPublication('passwords', 2, 0, '2026-11-25'), recordedAt: '2026-11-25T01:59:00.000Z' })
    await round.run()
    expect(textOf(chat.sent[1]?.message.card)).toContain('2 ting venter på deg:')
  })
})

it('reads nothing while neither the day nor the rules have changed', async () => {
  const chat = await reopened()
  const round = roundOf(chat)
  await round.run()
  chat.down.add('conversations')
  expect(await round.run()).toBeUndefined()
})

it('is only ever about people: a guest with a chat gets nothing', async () => {
  const chat = await reopened()
  await chat.parts.conversations.keep(oidOf('guest'), conversationOf('guest'))
  await chat.parts.conversations.keep(oidOf('disabled'), conversationOf('disabled'))
  await roundOf(chat).run()
  expect(addressees(chat)).toEqual(['a:colleague', 'a:employee'])
})
