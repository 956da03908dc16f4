import express from 'express'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:http'
import { NO_LIMITS } from '../../../../infra/local/connector/send-limits'
import { startTeams } from '../../../../infra/local/teams/start-teams'
import { prepareCertificates, type Certificates } from '../../../../infra/local/tenant/certificates'
import { listen, PortInUseError } from '../../../../infra/local/tenant/listen'
import { sampleTenantSettings } from '../../../sample/sample-tenant-settings'
import { BOT_TOKEN, cardMessage, KARI } from '../connector/sample-chats'
import { directory } from './sample-web'

const settings = { ...sampleTenantSettings(31_500), botAppId: '22222222-2222-4222-8222-222222222222' }
const issuer = {
  mintBotToken: ({ serviceUrl }: { serviceUrl: string }) => Promise.resolve(`teams for ${serviceUrl}`),
  mintTabToken: () => Promise.resolve('tab'),
  checkAppToken: (token: string) => Promise.resolve(token === BOT_TOKEN ? { outcome: 'valid' as const, appId: settings.botAppId, roles: [] } : { outcome: 'invalid' as const }),
}

let folder: string
let certificates: Certificates
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'teams-'))
  certificates = await prepareCertificates(folder, new Date())
})
afterAll(() => rm(folder, { recursive: true }))

const start = () => {
  const graph = { directory, tables: { list: () => [], read: () => undefined } }
  return startTeams({
    ...{ settings, folder, pageFolder: folder, microsoft365: { issuer, graph, certificates } as never },
    ...{ limits: NO_LIMITS, otherBots: { findConnector: () => undefined }, now: () => new Date(), warn: () => undefined },
  })
}

/** What a bot does with what it gets: writes into the conversation, over https and with its token. */
function writeBack({ serviceUrl, conversation }: { serviceUrl: string; conversation: { id: string } }): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${BOT_TOKEN}`, 'content-type': 'application/json' }
    const sent = request(`${serviceUrl}v3/conversations/${conversation.id}/activities`, { method: 'POST', headers, ca: certificates.ca }, (answer) => resolve(answer.resume().statusCode))
    sent.on('error', reject).end(JSON.stringify(cardMessage()))
  })
}

describe('Teams in the local tenant', () => {
  it('carries what a person does to the bot and what the bot writes to the person, also after a restart', async () => {
    const heard: { authorization: string | undefined; type: string }[] = []
    const bot = express().post('/api/messages', express.json(), async ({ headers, body }, response) => {
      const activity = body as { type: string; serviceUrl: string; conversation: { id: string } }
      heard.push({ authorization: headers.authorization, type: activity.type })
      if (activity.type === 'installationUpdate') expect(await writeBack(activity)).toBe(201)
      response.status(200).end()
    })
    const stopBot = await listen(createServer(bot), settings.port + 1)
    const first = await start()
    const web = `http://localhost:${settings.port}/teams/api/people/${KARI.id}`
    await fetch(`${web}/install`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ locale: 'nb-NO' }) })
    const authorization = `Bearer teams for https://localhost:${settings.port + 4}/`
    expect(heard).toEqual([{ authorization, type: 'conversationUpdate' }, { authorization, type: 'installationUpdate' }])
    await first.close()
    const second = await start()
    expect(await (await fetch(`${web}/chat`)).json()).toMatchObject({ isInstalled: true, messages: [{ from: 'bot', summary: 'Etisk standard' }] })
    await second.close()
    await stopBot()
  }, 20_000)

  it('leaves nothing open when a port is taken', async () => {
    const stop = await listen(createServer(), settings.port)
    await expect(start()).rejects.toThrow(PortInUseError)
    await stop()
    await (await start()).close()
  }, 20_000)
})
