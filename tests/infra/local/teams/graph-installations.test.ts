import { createPersonDeeds } from '../../../../infra/local/connector/person-deeds'
import { openChats } from '../../../../infra/local/connector/chats'
import { createGraphInstallations } from '../../../../infra/local/teams/graph-installations'
import { samplePerson } from '../../../sample/sample-graph'

const BOT = '22222222-2222-4222-8222-222222222222'

test('what Graph installs is there at once, in a chat that the connector finds, and the bot is told', async () => {
  const chats = openChats(':memory:', { botAppId: BOT })
  const heard: string[] = []
  const place = { tenantId: 't', botAppId: BOT, serviceUrl: 'https://localhost/', botName: 'Bot' }
  const deliver = (activity: object) => {
    heard.push((activity as { type: string }).type)
    return Promise.resolve({ outcome: 'answered' as const, status: 200, body: undefined })
  }
  const installations = createGraphInstallations({ chats, deeds: createPersonDeeds({ place, chats, deliver }), botAppId: BOT, warn: (message) => { throw new Error(message) } })
  const person = samplePerson(1)

  expect(installations.isInstalled(person.id)).toBe(false)
  installations.install(person)
  expect(installations.isInstalled(person.id)).toBe(true)
  expect(chats.findPerson(installations.findChat(person.id) ?? '')).toBe(person.id)
  await new Promise((resolve) => setImmediate(resolve))
  expect(heard).toEqual(['conversationUpdate', 'installationUpdate'])
  installations.uninstall(person)
  expect(installations.isInstalled(person.id)).toBe(false)
  chats.close()
})
