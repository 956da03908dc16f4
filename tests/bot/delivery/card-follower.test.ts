import { createCardFollower } from '../../../bot/delivery/card-follower'
import { sha256 } from '../../../bot/hashing'
import type { NumberedFact } from '../../../core/facts/fact'
import { oidOf, PEOPLE, publication } from '../../sample/sample-log'
import { paperSignatureOf, signatureBy, voidingOf } from '../../sample/sample-records'
import { conversationOf, playChat, textOf, verbsOf, type PlayedChat } from '../chat/play-chat'

function followerOf(chat: PlayedChat) {
  const { readModel, conversations, lessons, people, links, sender, clock, log } = chat.parts
  return createCardFollower({ readModel, conversations, lessons, people, links, cards: chat.cards, sender, pace: () => Promise.resolve(), clock, sha256, log })
}

/** An employee with cards in the chat, in as many messages. */
async function withCards(...activityIds: string[]) {
  const chat = await playChat()
  const { obligationKey } = chat.obligationOf('employee')
  for (const activityId of activityIds) await chat.cards.remember({ personId: PEOPLE.employee, obligationKeys: [obligationKey] }, conversationOf('employee'), activityId)
  return { chat, obligationKey, follower: followerOf(chat) }
}

describe('following signatures to their cards', () => {
  it('makes every message that asked show the receipt, also when it was signed in the tab', async () => {
    const { chat, follower } = await withCards('m-1', 'm-2')
    const fact = await chat.record(signatureBy('employee', { channel: 'tab', activityId: '' }))
    expect(await follower.apply([fact])).toEqual({ outcome: 'applied' })
    expect(chat.sent.map(({ to, activityId, isUpdate }) => [to, activityId, isUpdate]).sort()).toEqual([['a:employee', 'm-1', true], ['a:employee', 'm-2', true]])
    for (const { message } of chat.sent) {
      expect(textOf(message.card)).toContain('Signeringsbevis')
      expect(verbsOf(message.card)).not.toContain('sign')
    }
  })

  it('keeps to the language that the message is in', async () => {
    const { chat, obligationKey, follower } = await withCards()
    const asks = { personId: PEOPLE.employee, obligationKeys: [obligationKey] }
    await chat.cards.remember(asks, { ...conversationOf('employee'), locale: 'en-GB' }, 'm-1')
    await chat.cards.remember(asks, { ...conversationOf('employee'), locale: 'nn-NO' }, 'm-2')
    await follower.apply([await chat.record(signatureBy('employee'))])
    expect(new Map(chat.sent.map(({ activityId, message }) => [activityId, (message.card as { lang?: string }).lang]))).toEqual(new Map([['m-1', 'en'], ['m-2', 'nn']]))
  })

  it('sends the receipt of what others registered beside a list that got shorter', async () => {
    const { chat, obligationKey, follower } = await withCards()
    await chat.parts.conversations.keep(oidOf('employee'), conversationOf('employee'))
    await chat.cards.remember({ personId: PEOPLE.employee, obligationKeys: [obligationKey, 'f'.repeat(64)] }, conversationOf('employee'), 'list-1')
    await follower.apply([await chat.record(paperSignatureOf('employee', { recordedAt: '2026-11-20T10:00:00.000Z' }))])
    expect(chat.sent.map(({ isUpdate }) => isUpdate)).toEqual([true, false])
    expect(textOf(chat.sent.at(-1)?.message.card)).toContain('Signeringsbevis')
  })

  it('passes over what happened before the start to somebody who had no card then, without asking storage', async () => {
    const { chat, follower } = await withCards()
    await chat.cards.recall()
    const { obligationKey } = chat.obligationOf('employee')
    await chat.cards.remember({ personId: PEOPLE.employee, obligationKeys: [obligationKey] }, conversationOf('employee'), 'm-1')
    await follower.apply([await chat.record(signatureBy('employee', { recordedAt: '2026-11-02T08:00:00.000Z' }))])
    expect(chat.sent).toEqual([])
    await chat.cards.recall()
    await follower.apply([await chat.record(signatureBy('employee', { recordedAt: '2026-11-02T08:00:00.000Z' }))])
    expect(chat.sent).toHaveLength(1)
  })

  it('does nothing the second time it gets the same fact', async () => {
    const { chat, follower } = await withCards('m-1')
    const fact = await chat.record(signatureBy('employee'))
    for (let time = 0; time < 3; time += 1) await follower.apply([fact])
    expect(chat.sent).toHaveLength(1)
  })

  it('works before the read model has the fact', async () => {
    const { chat, follower } = await withCards('m-1')
    chat.setNumbering(false)
    const { fact } = await chat.parts.journal.save(signatureBy('employee'))
    await follower.apply([{ ...fact, number: 99 } satisfies NumberedFact])
    expect(textOf(chat.sent[0]?.message.card)).toContain('Signeringsbevis')
  })

  it('asks again in the same message after a registration on paper was withdrawn', async () => {
    const { chat, follower } = await withCards('m-1')
    await follower.apply([await chat.record(paperSignatureOf('employee'))])
    await follower.apply([await chat.record(voidingOf(paperSignatureOf('employee')))])
    expect(chat.sent.map(({ message }) => verbsOf(message.card).includes('sign'))).toEqual([false, true])
    expect(textOf(chat.sent[1]?.message.card)).toContain('gjort ugyldig')
  })

  it("touches nobody else's cards, and no card of another obligation", async () => {
    const { chat, follower } = await withCards('m-1')
    await chat.record(publication(2, 0, '2026-11-20'))
    await follower.apply([await chat.record(signatureBy('colleague')), await chat.record(signatureBy('employee', { majorVersion: 2, documentVersion: '2.0' }))])
    expect(chat.sent).toEqual([])
  })

  it('comes back later when it is throttled, and goes on where it stopped', async () => {
    const { chat, follower } = await withCards('m-1', 'm-2')
    const fact = await chat.record(signatureBy('employee'))
    chat.outcomes.push({ outcome: 'sent', activityId: 'm-2' }, { outcome: 'throttled', retryAfterSeconds: 7 })
    expect(await follower.apply([fact])).toEqual({ outcome: 'later', retryAfterSeconds: 7 })
    expect(await follower.apply([fact])).toEqual({ outcome: 'applied' })
    expect(chat.sent.map(({ activityId }) => activityId)).toEqual(['m-2', 'm-1', 'm-1'])
  })

  it('tries an update that broke off once more, then goes on: others wait', async () => {
    const { chat, follower } = await withCards('m-1')
    chat.outcomes.push({ outcome: 'unknown', reason: 'http-502' }, { outcome: 'unknown', reason: 'http-502' })
    expect(await follower.apply([await chat.record(signatureBy('employee'))])).toEqual({ outcome: 'applied' })
    expect(chat.sent).toHaveLength(2)
    expect(chat.lines.join()).toContain('may not show')
  })

  it('forgets a message that is gone', async () => {
    const { chat, follower, obligationKey } = await withCards('m-1')
    chat.outcomes.push({ outcome: 'unreachable', reason: 'ActivityNotFoundInConversation' })
    await follower.apply([await chat.record(signatureBy('employee'))])
    expect(await chat.cards.list(PEOPLE.employee, obligationKey)).toEqual([])
  })

  it('keeps a message that is there, though the update was refused', async () => {
    const { chat, follower, obligationKey } = await withCards('m-1')
    chat.outcomes.push({ outcome: 'unreachable', reason: 'http-403' })
    expect(await follower.apply([await chat.record(signatureBy('employee'))])).toEqual({ outcome: 'applied' })
    expect(await chat.cards.list(PEOPLE.employee, obligationKey)).toHaveLength(1)
    expect(chat.lines.join()).toContain('may not show')
  })

  it('keeps to the newest messages when there are very many', async () => {
    const { chat, follower } = await withCards(...Array.from({ length: 30 }, (_, index) => `m-${index}`))
    await follower.apply([await chat.record(signatureBy('employee'))])
    expect(chat.sent.length).toBeLessThan(8)
  })

  it('passes over facts that are no records, and people it cannot find', async () => {
    const { chat, follower } = await withCards()
    expect(await follower.apply([await chat.record(publication(2, 0, '2026-11-20')), await chat.record(paperSignatureOf('noAccount'))])).toEqual({ outcome: 'applied' })
    expect(chat.sent).toEqual([])
  })
})
