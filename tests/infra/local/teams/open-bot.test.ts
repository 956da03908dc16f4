import { openBot } from '../../../../infra/local/teams/open-bot'
import { NO_LIMITS } from '../../../../infra/local/connector/send-limits'
import { KARI } from '../connector/sample-chats'
import { directory } from './sample-web'

test('a bot has chats of its own, and its name and address stand in what it is told', async () => {
  const asked: object[] = []
  const issuer = { mintBotToken: (activity: object) => Promise.resolve(String(asked.push(activity))) }
  const warnings: string[] = []
  const bot = openBot({
    ...{ botAppId: 'bot-2', name: 'Second', messagesUrl: 'http://127.0.0.1:1/api/messages', chatsFile: ':memory:' },
    ...{ settings: { port: 6100, tenantId: 'tenant' }, microsoft365: { issuer, graph: { directory } } as never, limits: NO_LIMITS },
    ...{ now: () => new Date('2026-11-22T10:00:00Z'), warn: (message: string) => warnings.push(message) },
  })
  expect(bot.place).toEqual({ tenantId: 'tenant', botAppId: 'bot-2', serviceUrl: 'https://localhost:6104/', botName: 'Second' })
  expect(await bot.deeds.say(KARI, 'Hello', 'nb-NO')).toMatchObject({ outcome: 'not-sent' })
  await bot.deeds.install(KARI, 'nb-NO')
  expect(bot.installations.isInstalled(KARI.id)).toBe(true)
  expect(bot.chats.findPerson(bot.installations.findChat(KARI.id) ?? '')).toBe(KARI.id)
  // Nobody listens at that port, which is told, and the token is for this very bot.
  expect(warnings).toHaveLength(2)
  expect(asked[0]).toEqual({ serviceUrl: 'https://localhost:6104/', botAppId: 'bot-2' })
  bot.chats.close()
})
