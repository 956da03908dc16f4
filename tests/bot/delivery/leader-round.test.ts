import { createLeaderRound } from '../../../bot/delivery/leader-round'
import { sha256 } from '../../../bot/hashing'
import { StorageUnavailableError, type ChatSender } from '../../../bot/ports'
import { canonicalJson } from '../../../core/facts/canonical-json'
import { sha256OfText } from '../../../core/facts/hashing'
import { oidOf, PEOPLE, TODAY } from '../../sample/sample-log'
import { talkOf } from '../../sample/sample-records'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication, sampleLesson } from '../../sample/sample-rules'
import { GUIDED } from '../api/play-leader'
import { conversationOf, playChat, textOf, verbsOf, type PlayedChat } from '../chat/play-chat'

function roundOf(chat: PlayedChat, pace = (sender: ChatSender) => sender) {
  const { readModel, people, links, conversations, lessons, sender, clock, log } = chat.parts
  return createLeaderRound({ readModel, people, links, conversations, lessons, cards: chat.cards, sender, pace, clock, sha256, log })
}

/** The leader can be reached, and a lesson goes out in four days. */
async function planned(firstOn = '2026-11-25') {
  const chat = await playChat({ facts: [lessonPublication('phishing'), requirementPublication({ ...PROGRAMME, lessonIds: ['phishing'], cadence: { kind: 'calendar', firstOn, everyWeeks: 3 } })] })
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
    expect(await roundOf(chat).run()).toMatchObject({ planned: 1, sent: 1 })
    expect(chat.sent.map(({ to }) => to)).toEqual(['a:leader'])
    expect(textOf(chat.sent[0]?.message.card)).toContain('Snart kjem det ein leksjon')
    expect(verbsOf(chat.sent[0]?.message.card)).toEqual(['hold-talk'])
  })

  it('once: not by another call, another instance or on another day', async () => {
    const chat = await planned()
    const [one, other] = [roundOf(chat), roundOf(chat)]
    await Promise.all([one.run(), other.run()])
    on(chat, '2026-11-22')
    await one.run()
    await roundOf(chat).run()
    expect(chat.sent).toHaveLength(1)
  })

  it('the intent is written before the send: a crash in between sends nothing again', async () => {
    const chat = await planned()
    const { sender } = chat.parts
    chat.parts.sender = { ...sender, send: () => Promise.reject(new Error('killed')) }
    await expect(roundOf(chat).run()).rejects.toThrow('killed')
    chat.parts.sender = sender
    await roundOf(chat).run()
    on(chat, '2026-11-22')
    await roundOf(chat).run()
    expect(chat.sent).toEqual([])
  })

  it('it waits a day when something else was sent today', async () => {
    const chat = await planned()
    await chat.cards.claimDay(PEOPLE.leader, TODAY, ['f'.repeat(64)])
    const round = roundOf(chat)
    await round.run()
    expect(chat.sent).toEqual([])
    on(chat, '2026-11-22')
    await round.run()
    expect(chat.sent).toHaveLength(1)
  })

  it('one that was throttled is sent by the next call', async () => {
    const chat = await planned()
    chat.outcomes.push({ outcome: 'throttled', retryAfterSeconds: 1 })
    const round = roundOf(chat)
    expect(await round.run()).toMatchObject({ throttled: 1 })
    expect(await round.run()).toMatchObject({ sent: 1 })
    expect(await round.run()).toBeUndefined()
  })

  it('a chat that is gone is dropped, and told of another day should the leader come back', async () => {
    const chat = await planned()
    chat.outcomes.push({ outcome: 'unreachable', reason: 'ConversationBlockedByUser' })
    await roundOf(chat).run()
    expect((await chat.parts.conversations.listAll()).map(({ oid }) => oid)).toEqual([oidOf('employee')])
    await chat.parts.conversations.keep(oidOf('leader'), conversationOf('leader'))
    on(chat, '2026-11-22')
    expect(await roundOf(chat).run()).toMatchObject({ sent: 1 })
  })

  it('a unit that has talked about it is left in peace', async () => {
    const chat = await planned()
    await chat.record(talkOf('phishing', { heldOn: '2026-11-20' }))
    expect(await roundOf(chat).run()).toMatchObject({ planned: 0 })
  })

  it('stopped, it begins with nobody', async () => {
    const chat = await planned()
    const round = roundOf(chat)
    round.stop()
    expect(await round.run()).toBeUndefined()
    expect(chat.sent).toEqual([])
  })
})

describe('a lesson whose text is not what was published', () => {
  /** A programme of its own for each lesson, for the leader and an ethics guide: `phishing` goes out first, and would be told of first. */
  async function bothPlanned() {
    const programmes = Object.entries({ phishing: '2026-11-25', gifts: '2026-11-26' }).map(([lessonId, firstOn]) =>
      requirementPublication({ ...PROGRAMME, requirementId: `about-${lessonId}`, lessonIds: [lessonId], cadence: { kind: 'calendar', firstOn, everyWeeks: 3 } }),
    )
    const chat = await playChat({ facts: [GUIDED, lessonPublication('phishing'), lessonPublication('gifts'), ...programmes] })
    const gifts = canonicalJson(sampleLesson('gifts'))
    await chat.parts.texts.save(sha256OfText(sha256, gifts), gifts)
    await chat.parts.texts.save(sha256OfText(sha256, canonicalJson(sampleLesson())), 'altered')
    for (const person of ['leader', 'colleague'] as const) await chat.parts.conversations.keep(oidOf(person), conversationOf(person))
    return chat
  }

  it('costs its own cards only, and is logged once in a round', async () => {
    const chat = await bothPlanned()
    const round = roundOf(chat)
    expect(await round.run()).toMatchObject({ planned: 4, sent: 2, unreadable: 2 })
    expect(chat.sent.map(({ to }) => to).sort()).toEqual(['a:colleague', 'a:leader'])
    expect(textOf(chat.sent[0]?.message.card)).toContain(sampleLesson('gifts').title.nb)
    expect(chat.lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ msg: 'Leaders cannot be told of a lesson', lessonId: 'phishing', problem: 'altered' }])
    expect(await round.run()).toBeUndefined()
  })

  it('is told of once it can be read again', async () => {
    const chat = await bothPlanned()
    const round = roundOf(chat)
    await round.run()
    await chat.parts.texts.save(sha256OfText(sha256, canonicalJson(sampleLesson())), canonicalJson(sampleLesson()))
    on(chat, '2026-11-22')
    expect(await round.run()).toMatchObject({ planned: 2, sent: 2, unreadable: 0 })
  })

  it('is not what a storage that does not answer is: then the round ends, and is tried again', async () => {
    const chat = await bothPlanned()
    chat.down.add('texts')
    const round = roundOf(chat)
    await expect(round.run()).rejects.toThrow(StorageUnavailableError)
    chat.down.clear()
    expect(await round.run()).toMatchObject({ sent: 2 })
  })
})

test('a lesson that is brought back is told of at once', async () => {
  const chat = await planned('2026-11-02')
  const round = roundOf(chat)
  await round.run()
  expect(chat.sent).toEqual([])
  await chat.record(lessonReturn('phishing', { effectiveOn: TODAY }))
  expect(await round.run()).toMatchObject({ sent: 1 })
  expect(textOf(chat.sent[0]?.message.card)).toContain('En sak i avisen')
})
