import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NO_LIMITS } from '../../../../infra/local/connector/send-limits'
import { createOtherBots } from '../../../../infra/local/teams/other-bots'
import { sampleGraph } from '../../../sample/sample-graph'

const ofApp = (appid: string) => ({ headers: { authorization: `Bearer x.${Buffer.from(JSON.stringify({ appid })).toString('base64url')}.y` } })

test('other bots are apps of the catalogue, and each is led to its own connector', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kvitter-bots-'))
  const { graph, issuer } = await sampleGraph()
  const bots = createOtherBots({ folder, settings: { port: 6100, tenantId: 'tenant' }, microsoft365: { issuer, graph }, limits: NO_LIMITS, now: () => new Date(), warn: () => undefined })
  bots.open({ appId: 'bot-2', displayName: 'Second', messagesUrl: 'http://127.0.0.1:1/' })
  bots.open({ appId: 'bot-3', displayName: 'Third', messagesUrl: 'http://127.0.0.1:1/' })

  expect(graph.teams.list()).toMatchObject([{ externalId: 'bot-2', displayName: 'Second', botId: 'bot-2', webApplicationId: 'bot-2' }, { externalId: 'bot-3' }])
  expect(bots.findConnector(ofApp('bot-2'))).toBeDefined()
  expect(bots.findConnector(ofApp('bot-2'))).not.toBe(bots.findConnector(ofApp('bot-3')))
  expect(bots.findConnector(ofApp('bot-1'))).toBeUndefined()
  expect(bots.findConnector({ headers: {} })).toBeUndefined()
  expect(bots.findConnector({ headers: { authorization: 'Bearer a.bm90IGpzb24.c' } })).toBeUndefined()
  bots.close()
  graph.close()
  await rm(folder, { recursive: true })
})
