import type { Request } from 'express'
import { deleteActivity, post, sendActivity, updateActivity } from '../../../../infra/local/connector/activity-operations'
import { openChats } from '../../../../infra/local/connector/chats'
import { BOT_APP_ID, CARD, cardMessage, KARI } from './sample-chats'

const requestOf = (body: unknown, activity = '') => ({ body, params: { activity }, query: {} }) as unknown as Request<Record<string, string>>

function open() {
  const chats = openChats(':memory:', { botAppId: BOT_APP_ID })
  chats.setInstalled(KARI.id, true)
  return chats
}

describe('writing into a chat', () => {
  it('keeps a message, and of typing nothing', () => {
    const chats = open()
    expect(post(chats, KARI.id, cardMessage())).toEqual({ id: chats.list(KARI.id)[0]?.id })
    expect(post(chats, KARI.id, { type: 'typing' })).toMatchObject({ id: expect.stringMatching(/^f:/) as string })
    expect(post(chats, KARI.id, {})).toEqual({ refused: 'badArgument' })
    expect(chats.list(KARI.id)).toHaveLength(1)
    chats.close()
  })

  it.each([
    ['send', sendActivity, cardMessage()],
    ['update', updateActivity, cardMessage()],
    ['delete', deleteActivity, undefined],
  ] as const)('is refused to %s where there is no chat, and where nobody wants the bot', (_, operation, body) => {
    const chats = open()
    const { id } = chats.send(KARI.id, 'bot', { cards: [CARD] })
    expect(operation(chats)(requestOf(body, id), undefined)).toEqual({ refused: 'conversationNotFound' })
    chats.setBlocked(KARI.id, true)
    expect(operation(chats)(requestOf(body, id), KARI.id)).toEqual({ refused: 'blockedByUser' })
    chats.close()
  })

  it('changes only what the bot wrote, and only into a message', () => {
    const chats = open()
    const own = chats.send(KARI.id, 'person', { text: 'hjelp', cards: [] })
    const { id } = chats.send(KARI.id, 'bot', { cards: [CARD] })
    expect(updateActivity(chats)(requestOf(cardMessage(), own.id), KARI.id)).toEqual({ refused: 'activityNotFound' })
    expect(deleteActivity(chats)(requestOf(undefined, own.id), KARI.id)).toEqual({ refused: 'activityNotFound' })
    expect(updateActivity(chats)(requestOf({ type: 'typing' }, id), KARI.id)).toEqual({ refused: 'badArgument' })
    expect(updateActivity(chats)(requestOf({ type: 'message', text: 'Signert' }, id), KARI.id)).toEqual({ status: 200, body: { id } })
    chats.close()
  })
})
