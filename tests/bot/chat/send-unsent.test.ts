import { sendAllUnsent, sendUnsent } from '../../../bot/chat/send-unsent'
import { oidOf, PEOPLE } from '../../sample/sample-log'
import { buttonOf, conversationOf, playChat, textOf } from './play-chat'

async function withQuestion() {
  const chat = await playChat()
  await chat.click('employee', 'send-question', { ...chat.obligationOf('employee'), question: 'Gjelder dette julegaver?' })
  return chat
}

describe('what waits for somebody', () => {
  it('is sent when they can be reached, in their language, once by however many', async () => {
    const chat = await withQuestion()
    await chat.parts.conversations.keep(oidOf('leader'), conversationOf('leader'))
    await chat.parts.people.chooseLanguage(oidOf('leader'), 'nn')
    await Promise.all([sendUnsent(chat.parts, PEOPLE.leader), sendUnsent(chat.parts, PEOPLE.leader)])
    expect(chat.sent).toHaveLength(1)
    expect(textOf(chat.sent[0]?.message.card)).toContain('Spørsmål frå ein medarbeidar')
  })

  it('stays while they cannot be reached, have no account, or are unknown', async () => {
    const chat = await withQuestion()
    for (const person of [PEOPLE.leader, PEOPLE.noAccount, 'p-nobody']) await sendUnsent(chat.parts, person)
    expect(chat.sent).toEqual([])
    expect(await chat.parts.questions.listUnsent(PEOPLE.leader)).toHaveLength(1)
  })

  it('is found by the sweep, whoever asked it and wherever, and a chat that is gone is asked only once', async () => {
    const chat = await withQuestion()
    await chat.parts.conversations.keep(oidOf('leader'), conversationOf('leader'))
    chat.parts.waiting.remove(PEOPLE.leader)
    chat.outcomes.push({ outcome: 'throttled', retryAfterSeconds: 1 }, { outcome: 'unreachable', reason: 'ConversationBlockedByUser' })
    for (let time = 0; time < 4; time += 1) await sendAllUnsent(chat.parts)
    expect(chat.sent).toHaveLength(2)
    await chat.say('leader', 'hjelp')
    expect(chat.sent).toHaveLength(3)
  })

  it('says that it is still open only while it is', async () => {
    for (const isSigned of [false, true]) {
      const chat = await withQuestion()
      await chat.install('leader')
      const data = buttonOf(chat.sent[0]?.message.card, 'send-answer')
      if (isSigned) await chat.click('employee', 'sign', chat.obligationOf('employee'))
      await chat.click('leader', 'send-answer', { ...data, answer: 'Ja.' })
      expect(textOf(chat.sent.find(({ to }) => to === 'a:employee')?.message.card).includes('står fortsatt åpen')).toBe(!isSigned)
    }
  })

  it('is not sent to a disabled account', async () => {
    const chat = await playChat()
    const asked = { askerPersonId: PEOPLE.employee, leaderPersonId: PEOPLE.disabled, obligationKey: 'a'.repeat(64), documentId: 'ethics-standard', documentVersion: '1.0', question: 'Hva?', askedAt: '2026-11-21T09:00:00.000Z' }
    await chat.parts.questions.ask(asked)
    await chat.parts.conversations.keep(oidOf('disabled'), conversationOf('disabled'))
    await sendUnsent(chat.parts, PEOPLE.disabled)
    expect(chat.sent).toEqual([])
  })
})
