import { botId, conversationId, newEventId, newMessageId, teamsUserId } from '../../../../infra/local/connector/teams-ids'

const [bot, otherBot, oid] = ['bot-a', 'bot-b', '00000000-0000-4000-8000-000000000001']

describe('ids of Teams', () => {
  it('gives a person the same id and conversation each time, but others to another bot', () => {
    expect(teamsUserId(bot, oid)).toBe(teamsUserId(bot, oid))
    expect(teamsUserId(bot, oid)).not.toBe(teamsUserId(otherBot, oid))
    expect(conversationId(bot, oid)).not.toBe(conversationId(otherBot, oid))
  })

  it('words them as Teams does and lets nothing be read out of them', () => {
    expect(teamsUserId(bot, oid)).toMatch(/^29:1[\w-]{43}$/)
    expect(conversationId(bot, oid)).toMatch(/^a:1[\w-]{43}$/)
    expect(botId(bot)).toBe('28:bot-a')
    expect(newMessageId()).toMatch(/^1:1[\w-]{32}$/)
    expect(newEventId()).toMatch(/^f:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  })

  it('never gives two messages one id', () => {
    expect(new Set(Array.from({ length: 100 }, newMessageId)).size).toBe(100)
  })
})
