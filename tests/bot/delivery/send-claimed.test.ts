import { sendClaimed } from '../../../bot/delivery/send-claimed'
import type { ChatSender } from '../../../bot/ports'
import { oidOf, PEOPLE, TODAY } from '../../sample/sample-log'
import { conversationOf, playChat } from '../chat/play-chat'

const KEY = 'a'.repeat(64)
const message = { card: {}, summary: 'Noe nytt' }

async function play(pace = (sender: ChatSender) => sender) {
  const chat = await playChat()
  await chat.parts.conversations.keep(oidOf('leader'), conversationOf('leader'))
  const send = () =>
    sendClaimed({ conversations: chat.parts.conversations, cards: chat.cards, sender: chat.parts.sender, pace }, { personId: PEOPLE.leader, oid: oidOf('leader'), keys: [KEY] }, conversationOf('leader'), message, TODAY)
  const prompted = async () => (await chat.cards.readPrompted(TODAY))(PEOPLE.leader)
  return { chat, send, prompted }
}

test('of two who would send on one day, one does', async () => {
  const { chat, send, prompted } = await play()
  expect((await Promise.all([send(), send()])).sort()).toEqual(['claimed-elsewhere', 'sent'])
  expect(chat.sent).toHaveLength(1)
  expect(await prompted()).toEqual({ askedKeys: new Set([KEY]), isPromptedToday: true })
})

test('who waited for a turn that never came was not claimed', async () => {
  const { send, prompted } = await play(() => ({ send: () => Promise.resolve({ outcome: 'throttled', retryAfterSeconds: 1 }), update: () => Promise.reject(new Error('not asked')) }))
  expect(await send()).toBe('throttled')
  expect((await prompted()).isPromptedToday).toBe(false)
})

test('what the connector did not take gives its claim back; what nobody knows keeps it', async () => {
  const { chat, send, prompted } = await play()
  chat.outcomes.push({ outcome: 'throttled', retryAfterSeconds: 1 }, { outcome: 'unknown', reason: 'timeout' })
  expect(await send()).toBe('throttled')
  expect((await prompted()).isPromptedToday).toBe(false)
  expect(await send()).toBe('unknown')
  expect(await send()).toBe('claimed-elsewhere')
})

test('a chat that is gone is dropped', async () => {
  const { chat, send } = await play()
  chat.outcomes.push({ outcome: 'unreachable', reason: 'ConversationNotFound' })
  expect(await send()).toBe('unreachable')
  expect(await chat.parts.conversations.listAll()).toEqual([])
})
