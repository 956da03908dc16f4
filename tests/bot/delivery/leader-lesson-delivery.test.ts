import { createPromptLedger } from '../../../bot/delivery/prompt-ledger'
import { sha256 } from '../../../bot/hashing'
import { StorageUnavailableError } from '../../../bot/ports'
import { canonicalJson } from '../../../core/facts/canonical-json'
import { sha256OfText } from '../../../core/facts/hashing'
import type { Delivery } from '../../../core/prompts/delivery'
import { oidOf, PEOPLE, TODAY } from '../../sample/sample-log'
import { promptRulesPublication } from '../../sample/sample-prompts'
import { completionBy, signatureBy, talkOf } from '../../sample/sample-records'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication, sampleLesson } from '../../sample/sample-rules'
import { GUIDED } from '../api/play-leader'
import { conversationOf, playChat, textOf, verbsOf, type PlayedChat } from '../chat/play-chat'
import { playDelivering } from './play-delivering'

/** Nobody who can be reached has anything to sign. */
const SIGNED = [promptRulesPublication(), ...(['leader', 'employee', 'colleague'] as const).map((person) => signatureBy(person))]
const told = (deliveries: readonly Delivery[]) => deliveries.filter(({ kind }) => kind === 'leader-lesson').map(({ outcome }) => outcome)

/** The leader can be reached, and a lesson goes out in four days. */
async function planned(firstOn = '2026-11-25') {
  const chat = await playChat({ facts: [...SIGNED, lessonPublication('phishing'), requirementPublication({ ...PROGRAMME, lessonIds: ['phishing'], cadence: { kind: 'calendar', firstOn, everyWeeks: 3 } })] })
  const content = canonicalJson(sampleLesson())
  await chat.parts.texts.save(sha256OfText(sha256, content), content)
  for (const person of ['leader', 'employee'] as const) await chat.parts.conversations.keep(oidOf(person), conversationOf(person))
  return chat
}
const on = (chat: PlayedChat, day: string) => chat.setNow(new Date(`${day}T09:00:00.000Z`))

describe('before a lesson goes out', () => {
  it('the leader gets the card, in their language, and nobody else does', async () => {
    const chat = await planned()
    await chat.parts.people.chooseLanguage(oidOf('leader'), 'nn')
    expect(told(await playDelivering(chat).run())).toEqual(['sent'])
    expect(chat.sent.map(({ to }) => to)).toEqual(['a:leader'])
    expect(textOf(chat.sent[0]?.message.card)).toContain('Snart kjem det ein leksjon')
    expect(verbsOf(chat.sent[0]?.message.card)).toEqual(['hold-talk'])
  })

  it('once: not by another call, another instance or on another day', async () => {
    const chat = await planned()
    const one = playDelivering(chat)
    await Promise.all([one.run(), playDelivering(chat, one.shared).run()])
    on(chat, '2026-11-22')
    await one.run()
    await playDelivering(chat, one.shared).run()
    expect(chat.sent).toHaveLength(1)
  })

  it('the intent is written before the send: a crash in between sends nothing again', async () => {
    const chat = await planned()
    const { sender } = chat.parts
    chat.parts.sender = { ...sender, send: () => Promise.reject(new Error('killed')) }
    const killed = playDelivering(chat)
    await killed.plan()
    await expect(killed.deliver()).rejects.toThrow('killed')
    chat.parts.sender = sender
    await playDelivering(chat, killed.shared).run()
    on(chat, '2026-11-22')
    await playDelivering(chat, killed.shared).run()
    expect(chat.sent).toEqual([])
  })

  it('it waits a day when something else was sent today', async () => {
    const chat = await planned()
    await createPromptLedger(chat.tables.prompts, chat.parts.clock).settle({ personId: PEOPLE.leader, day: TODAY, kind: 'ask', asks: [{ key: 'f', rung: 0 }], about: [] }, 'sent')
    const round = playDelivering(chat)
    await round.run()
    expect(chat.sent).toEqual([])
    on(chat, '2026-11-22')
    await round.run()
    expect(chat.sent).toHaveLength(1)
  })

  it('one that was throttled is sent by the next call', async () => {
    const chat = await planned()
    chat.outcomes.push({ outcome: 'throttled', retryAfterSeconds: 1 })
    const delivering = playDelivering(chat)
    expect(told(await delivering.run())).toEqual([])
    expect(told(await delivering.run())).toEqual(['sent'])
    expect(told(await delivering.run())).toEqual([])
  })

  it('a chat that is gone is dropped, and told of another day should the leader come back', async () => {
    const chat = await planned()
    chat.outcomes.push({ outcome: 'unreachable', reason: 'ConversationBlockedByUser' })
    await playDelivering(chat).run()
    expect((await chat.parts.conversations.listAll()).map(({ oid }) => oid)).toEqual([oidOf('employee')])
    await chat.parts.conversations.keep(oidOf('leader'), conversationOf('leader'))
    on(chat, '2026-11-22')
    const [last] = told(await playDelivering(chat).run()).reverse()
    expect(last).toBe('sent')
  })

  it('a unit that has talked about it is left in peace', async () => {
    const chat = await planned()
    await chat.record(talkOf('phishing', { heldOn: '2026-11-20' }))
    expect(told(await playDelivering(chat).run())).toEqual([])
  })
})

describe('a lesson whose text is not what was published', () => {
  /** A programme of its own for each lesson, for the leader and an ethics guide: `phishing` goes out first, and would be told of first. */
  async function bothPlanned() {
    const programmes = Object.entries({ phishing: '2026-11-25', gifts: '2026-11-26' }).map(([lessonId, firstOn]) =>
      requirementPublication({ ...PROGRAMME, requirementId: `about-${lessonId}`, lessonIds: [lessonId], cadence: { kind: 'calendar', firstOn, everyWeeks: 3 } }),
    )
    const chat = await playChat({ facts: [...SIGNED, GUIDED, lessonPublication('phishing'), lessonPublication('gifts'), ...programmes] })
    const gifts = canonicalJson(sampleLesson('gifts'))
    await chat.parts.texts.save(sha256OfText(sha256, gifts), gifts)
    await chat.parts.texts.save(sha256OfText(sha256, canonicalJson(sampleLesson())), 'altered')
    for (const person of ['leader', 'colleague'] as const) await chat.parts.conversations.keep(oidOf(person), conversationOf(person))
    return chat
  }

  it('costs its own cards only, and is logged once', async () => {
    const chat = await bothPlanned()
    const delivering = playDelivering(chat)
    expect(told(await delivering.run())).toEqual(['sent', 'sent'])
    expect(chat.sent.map(({ to }) => to).sort()).toEqual(['a:colleague', 'a:leader'])
    expect(textOf(chat.sent[0]?.message.card)).toContain(sampleLesson('gifts').title.nb)
    expect(chat.lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ msg: 'Leaders cannot be told of a lesson', lessonId: 'phishing', problem: 'altered' }])
  })

  it('is told of once it can be read again', async () => {
    const chat = await bothPlanned()
    const delivering = playDelivering(chat)
    await delivering.run()
    await chat.parts.texts.save(sha256OfText(sha256, canonicalJson(sampleLesson())), canonicalJson(sampleLesson()))
    on(chat, '2026-11-22')
    expect(told(await delivering.run())).toEqual(['sent', 'sent'])
  })

  it('is not what a storage that does not answer is: then the turn ends, and is tried again', async () => {
    const chat = await bothPlanned()
    chat.down.add('texts')
    const delivering = playDelivering(chat)
    await expect(delivering.plan()).rejects.toThrow(StorageUnavailableError)
    chat.down.clear()
    expect(told(await delivering.run())).toEqual(['sent', 'sent'])
  })
})

test('a lesson that is brought back is told of at once', async () => {
  const chat = await planned('2026-11-02')
  // Whoever has learned it owes nothing, and is told all the same.
  for (const person of ['leader', 'employee'] as const) await chat.record(completionBy(person, 'phishing'))
  const delivering = playDelivering(chat)
  expect(told(await delivering.run())).toEqual([])
  await chat.record(lessonReturn('phishing', { effectiveOn: TODAY }))
  expect(told(await delivering.run())).toEqual(['sent'])
  expect(textOf(chat.sent.find(({ to }) => to === 'a:leader')?.message.card)).toContain('En sak i avisen')
})
