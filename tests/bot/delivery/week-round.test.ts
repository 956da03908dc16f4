import { createWeekRound } from '../../../bot/delivery/week-round'
import { rememberWhatAsks } from '../../../bot/delivery/asking-cards'
import { sha256 } from '../../../bot/hashing'
import { oidOf, PEOPLE } from '../../sample/sample-log'
import { textOf } from '../chat/play-chat'
import { ANSWERS, playWheel, RISK, verbsIn, type PlayedWheel } from '../chat/play-wheel'

const MONDAY = '2026-11-23'
const on = (chat: PlayedWheel, day: string) => chat.setNow(new Date(`${day}T09:00:00.000Z`))

function roundOf(chat: PlayedWheel, people = chat.parts.people) {
  const { readModel, links, conversations, sender, clock, log } = chat.parts
  return createWeekRound({ readModel, people, links, conversations, cards: chat.cards, sender: rememberWhatAsks(sender, chat.cards, log), pace: (paced) => paced, clock, sha256, log })
}

/** A Monday morning on which the leader has something to do. */
async function monday() {
  const chat = await playWheel()
  on(chat, MONDAY)
  return chat
}

describe('on Monday morning', () => {
  it('whoever has something to do gets one card, in their language, which is remembered', async () => {
    const chat = await monday()
    await chat.parts.people.chooseLanguage(oidOf('leader'), 'nn')
    expect(await roundOf(chat).run()).toMatchObject({ planned: 1, sent: 1 })
    expect(chat.sent.map(({ to }) => to)).toEqual(['a:leader'])
    expect(textOf(chat.sent[0]?.message.card)).toContain('Oppgåvene dine denne veka')
    expect(verbsIn(chat.sent[0]?.message.card)).toContain('show-activity')
    expect(await chat.cards.list(PEOPLE.leader, 'wheel-week')).toHaveLength(1)
  })

  it('once in the week: not by another instance, another call or on another day; the next week again', async () => {
    const chat = await monday()
    await Promise.all([roundOf(chat).run(), roundOf(chat).run()])
    for (const day of ['2026-11-24', '2026-11-27', '2026-11-29']) {
      on(chat, day)
      await roundOf(chat).run()
    }
    expect(chat.sent).toHaveLength(1)
    on(chat, '2026-11-30')
    await roundOf(chat).run()
    expect(chat.sent).toHaveLength(2)
  })

  it('not beside something else on one day: then on the next', async () => {
    const chat = await monday()
    await chat.cards.claimDay(PEOPLE.leader, MONDAY, ['f'.repeat(64)])
    await roundOf(chat).run()
    expect(chat.sent).toEqual([])
    on(chat, '2026-11-24')
    expect(await roundOf(chat).run()).toMatchObject({ sent: 1 })
  })

  it('the intent is written before the send: a crash in between sends nothing again that week', async () => {
    const chat = await monday()
    const { sender } = chat.parts
    chat.parts.sender = { ...sender, send: () => Promise.reject(new Error('killed')) }
    await expect(roundOf(chat).run()).rejects.toThrow('killed')
    chat.parts.sender = sender
    on(chat, '2026-11-24')
    await roundOf(chat).run()
    expect(chat.sent).toEqual([])
  })

  it('one that was throttled is sent by the next call, one that did not arrive on another day', async () => {
    const chat = await monday()
    chat.outcomes.push({ outcome: 'throttled', retryAfterSeconds: 1 }, { outcome: 'unreachable', reason: 'http-403' })
    const round = roundOf(chat)
    expect(await round.run()).toMatchObject({ throttled: 1 })
    expect(await round.run()).toMatchObject({ unreachable: 1 })
    on(chat, '2026-11-24')
    expect(await round.run()).toMatchObject({ sent: 1 })
  })

  it('whoever did it all in the meantime is left in peace', async () => {
    const chat = await monday()
    const { people } = chat.parts
    // It is done while the card is being made.
    const doneMeanwhile = { ...people, languageOf: async (oid: string) => {
      await chat.show('leader', 'sign-off', { ...chat.taskOf(), requirementVersion: 1, ...ANSWERS })
      return people.languageOf(oid)
    } }
    const round = roundOf(chat, doneMeanwhile)
    expect(await round.run()).toMatchObject({ planned: 1, 'settled-meanwhile': 1, sent: 0 })
  })

  it('stopped, it begins with nobody', async () => {
    const chat = await monday()
    const round = roundOf(chat)
    round.stop()
    expect(await round.run()).toBeUndefined()
  })
})

test('nobody is sent a card for what is done elsewhere alone', async () => {
  const chat = await playWheel([{ ...RISK, evidence: 'none', doneIn: { system: 'Framsikt' } }])
  on(chat, MONDAY)
  expect(await roundOf(chat).run()).toMatchObject({ planned: 0 })
})
