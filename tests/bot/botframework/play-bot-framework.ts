import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import express from 'express'
import { importJWK, SignJWT, type CryptoKey, type JWK, type JWTHeaderParameters } from 'jose'
import { createConnectorSender } from '../../../bot/botframework/connector-sender'
import { createMessagesRoute } from '../../../bot/botframework/messages-route'
import type { HandleInbound, InboundEvent } from '../../../bot/chat/inbound'
import type { ChatOpener, ChatSender, Log } from '../../../bot/ports'
import { makeRsaKey } from '../../../infra/local/issuer/make-rsa-key'
import { oidOf, TENANT_ID } from '../../sample/sample-log'
import type { Person } from '../chat/play-chat'
import { listenLocally } from '../entra/play-tab-issuer'

export const BOT_APP_ID = '22222222-2222-4222-8222-222222222222'
export const CONNECTOR_HOST = 'connector.test'
export const SERVICE_URL = `https://${CONNECTOR_HOST}/`
export const BOT_ISSUER = 'https://api.botframework.com'
const KID = 'bot-key'

export type Claims = Record<string, unknown>
export type ConnectorCall = { method: string; path: string; authorization: string | undefined; body: { attachments?: { content: object }[]; summary?: string; [name: string]: unknown } }
export type StubAnswer = { status: number; body?: unknown; headers?: Record<string, string>; hangs?: true }

let keyPairs: Promise<{ right: CryptoKey; rightForPss: CryptoKey; publicJwk: JWK; other: CryptoKey; unendorsed: CryptoKey; unendorsedJwk: JWK }> | undefined

const read = async (jwk: JWK, algorithm = 'RS256') => (await importJWK(jwk, algorithm)) as CryptoKey

async function makeKeys() {
  const [right, other, unendorsed] = await Promise.all([0, 1, 2].map(makeRsaKey))
  if (!right || !other || !unendorsed) throw new Error('no keys')
  return {
    right: await read(right.privateJwk),
    /** The same key for another algorithm: a verifier that lets the token choose would take it. */
    rightForPss: await read(right.privateJwk, 'PS256'),
    publicJwk: { ...right.publicJwk, kid: KID, use: 'sig', endorsements: ['msteams'] } as JWK,
    other: await read(other.privateJwk),
    unendorsed: await read(unendorsed.privateJwk),
    unendorsedJwk: { ...unendorsed.publicJwk, kid: 'webchat-key', use: 'sig', endorsements: ['webchat'] } as JWK,
  }
}

/** The Bot Framework around the service: its issuer and keys at real addresses, and a connector that counts what it gets. */
export async function playBotFramework() {
  keyPairs ??= makeKeys()
  const keys = await keyPairs
  const counts = { keysAsked: 0 }
  const issuer = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    if (request.url?.endsWith('/keys')) {
      counts.keysAsked += 1
      response.end(JSON.stringify({ keys: [keys.publicJwk, keys.unendorsedJwk] }))
    } else response.end(JSON.stringify({ issuer: BOT_ISSUER, jwks_uri: `${issuerUrl}/keys`, id_token_signing_alg_values_supported: ['RS256'] }))
  })
  const issuerUrl: string = await listenLocally(issuer)
  const calls: ConnectorCall[] = []
  const answers: StubAnswer[] = []
  const connector = createServer((request, response) => void answerCall(request, response, calls, answers))
  const connectorUrl = await listenLocally(connector)

  const config = {
    botAppId: BOT_APP_ID,
    tenantId: TENANT_ID,
    endpoints: {
      authority: `https://login.test/${TENANT_ID}`,
      tabTokenIssuer: '',
      tabTokenKeysUrl: '',
      graphUrl: '',
      botTokenIssuer: BOT_ISSUER,
      botTokenMetadataUrl: `${issuerUrl}/openid`,
      botTokenKeysUrl: `${issuerUrl}/keys`,
      botTokenScope: 'https://api.botframework.com',
      serviceUrlHosts: [CONNECTOR_HOST],
      serviceUrl: `https://${CONNECTOR_HOST}/`,
    },
  }
  /** What is sent to the connector's host arrives at the stub; anything else leaves a trace and goes nowhere. */
  const strayed: string[] = []
  const wire: typeof fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (url.host !== CONNECTOR_HOST) strayed.push(url.href)
    if (url.host !== CONNECTOR_HOST) return Promise.reject(new TypeError('no such host'))
    return fetch(`${connectorUrl}${url.pathname}`, init)
  }
  const scopes: string[] = []

  return {
    config,
    keys,
    counts,
    calls,
    answers,
    strayed,
    scopes,
    wire,
    createSender: (log: Log, changed: Partial<Parameters<typeof createConnectorSender>[0]> = {}): ChatSender & ChatOpener =>
      createConnectorSender({
        config,
        getToken: (scope) => (scopes.push(scope), Promise.resolve('connector-token')),
        clock: () => new Date(),
        log,
        fetch: wire,
        ...changed,
      }),
    /** A right token of the connector; claims given as undefined are left out. */
    mint(changed: Claims = {}, { key = keys.right, header = {} }: { key?: CryptoKey | Uint8Array; header?: Partial<JWTHeaderParameters> } = {}) {
      const seconds = Math.floor(Date.now() / 1_000)
      const right = { iss: BOT_ISSUER, aud: BOT_APP_ID, serviceurl: SERVICE_URL, iat: seconds - 60, nbf: seconds - 60, exp: seconds + 3_600 }
      const claims = Object.entries({ ...right, ...changed }).filter(([, value]) => value !== undefined)
      return new SignJWT(Object.fromEntries(claims)).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: KID, ...header }).sign(key)
    },
    async close() {
      for (const server of [issuer, connector]) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}
export type PlayedBotFramework = Awaited<ReturnType<typeof playBotFramework>>

/** An activity as Teams sends it for a person of the sample. */
export function activityOf(person: Person, changed: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: 'activity-1',
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    timestamp: '2026-11-21T09:00:00.000Z',
    locale: 'nb-NO',
    from: { id: `29:${person}`, name: 'Somebody', aadObjectId: oidOf(person) },
    recipient: { id: `28:${BOT_APP_ID}`, name: 'Kvitter' },
    conversation: { id: `a:${person}`, conversationType: 'personal', tenantId: TENANT_ID },
    channelData: { tenant: { id: TENANT_ID } },
    text: 'hjelp',
    ...changed,
  }
}

export function clickActivityOf(person: Person, verb: string, data: unknown, changed: Record<string, unknown> = {}): Record<string, unknown> {
  const { text: _, ...activity } = activityOf(person)
  return { ...activity, type: 'invoke', name: 'adaptiveCard/action', replyToId: 'message-1', value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' }, ...changed }
}

/** The route alone behind express, for what needs no chat. */
export async function openRoute(framework: PlayedBotFramework, handle: HandleInbound, sender: ChatSender, log: Log) {
  const app = express()
  const { router, settle } = createMessagesRoute({ config: framework.config, handle, sender, log })
  app.use(router)
  const server = createServer(app)
  const url = await listenLocally(server)
  return {
    url,
    settle,
    async post(activity: unknown, headers: Record<string, string> = {}) {
      const authorization = `Bearer ${await framework.mint()}`
      const response = await fetch(`${url}/api/messages`, { method: 'POST', headers: { authorization, 'content-type': 'application/json', ...headers }, body: JSON.stringify(activity) })
      const text = await response.text()
      return { status: response.status, text, body: text === '' ? undefined : (JSON.parse(text) as { statusCode: number; type: string; value: unknown }) }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Keeps the events it gets and answers with nothing. */
export function recordEvents() {
  const events: InboundEvent[] = []
  const handle: HandleInbound = (event) => (events.push(event), Promise.resolve({ messages: [] }))
  return { events, handle }
}

async function answerCall(request: IncomingMessage, response: ServerResponse, calls: ConnectorCall[], answers: StubAnswer[]): Promise<void> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  calls.push({ method: request.method ?? '', path: request.url ?? '', authorization: request.headers.authorization, body: JSON.parse(text || '{}') as ConnectorCall['body'] })
  const { status, body, headers, hangs } = answers.shift() ?? { status: 201, body: { id: `sent-${calls.length}` } }
  if (hangs) return void request.socket.destroy()
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(body === undefined ? '' : JSON.stringify(body))
}
