import type { Config } from '../config'
import { isAllowedServiceUrl } from '../guard/service-url'
import type { ChatOpener, ChatSender, Clock, ConversationReference, Log, OutgoingCard, SendOutcome } from '../ports'
import { outcomeOf } from './outcome-of'

/** Nothing was sent then, so it may be tried again; Entra is asked no more often than this. */
const NO_TOKEN_RETRY_SECONDS = 10
/** One try and no more: whoever waits longer does not know whether it arrived. */
const TIMEOUT_MILLISECONDS = 15_000

export type ConnectorParts = {
  config: Pick<Config, 'botAppId' | 'tenantId' | 'endpoints'>
  /** A token for a scope, of the bot's own registration. */
  getToken: (scope: string) => Promise<string>
  clock: Clock
  log: Log
  timeoutMilliseconds?: number | undefined
  fetch?: typeof fetch
}

/**
 * The only way out to people's chats. It calls the Bot Connector itself, because botbuilder's client sends a message again by
 * itself up to three times (teams 1.7): here one call is one request, so nobody gets a card twice and the pace is true.
 */
export function createConnectorSender({ config, getToken, clock, log, timeoutMilliseconds = TIMEOUT_MILLISECONDS, fetch: call = fetch }: ConnectorParts): ChatSender & ChatOpener {
  async function write(method: 'POST' | 'PUT', to: ConversationReference, path: string, message: OutgoingCard, knownActivityId?: string): Promise<SendOutcome> {
    // Also for references that were stored: storage may have been tampered with.
    if (!isAllowedServiceUrl(to.serviceUrl, config.endpoints.serviceUrlHosts) || to.tenantId !== config.tenantId) {
      log.error('A conversation reference points outside; nothing was sent', { conversation: to.conversationId })
      return { outcome: 'unreachable', reason: 'address-not-allowed' }
    }
    const url = new URL(`v3/conversations/${encodeURIComponent(to.conversationId)}/activities${path}`, withSlash(to.serviceUrl))
    return request(method, url, activityOf(config.botAppId, to, message), knownActivityId)
  }

  async function request(method: 'POST' | 'PUT', url: URL, body: object, knownActivityId?: string): Promise<SendOutcome> {
    const token = await getTokenOrNothing(getToken, config.endpoints.botTokenScope, log)
    if (token === undefined) return { outcome: 'throttled', retryAfterSeconds: NO_TOKEN_RETRY_SECONDS }
    try {
      const response = await call(url, {
        method,
        // A redirect would carry the token along.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMilliseconds),
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const outcome = outcomeOf({ status: response.status, retryAfter: response.headers.get('retry-after'), body: await readJson(response) }, clock(), knownActivityId)
      if (response.status === 401) log.error('The connector does not know the bot', { status: response.status })
      return outcome
    } catch (error) {
      log.warn('A call to the connector broke off', {}, error)
      return { outcome: 'unknown', reason: error instanceof Error ? error.name : 'broken' }
    }
  }

  return {
    send: (to, message) => write('POST', to, '', message),
    update: (to, activityId, message) => write('PUT', to, `/${encodeURIComponent(activityId)}`, message, activityId),
    async open(oid) {
      const { tenantId, botAppId, endpoints } = config
      const body = { isGroup: false, bot: { id: `28:${botAppId}` }, members: [{ id: oid }], tenantId, channelData: { tenant: { id: tenantId } } }
      const opened = await request('POST', new URL('v3/conversations', withSlash(endpoints.serviceUrl)), body)
      return opened.outcome === 'sent' ? { outcome: 'opened', conversation: { conversationId: opened.activityId, serviceUrl: endpoints.serviceUrl, tenantId } } : opened
    },
  }
}

function activityOf(botAppId: string, to: ConversationReference, { card, summary }: OutgoingCard): object {
  return {
    type: 'message',
    from: { id: `28:${botAppId}` },
    conversation: { id: to.conversationId, tenantId: to.tenantId, conversationType: 'personal' },
    ...(to.teamsUserId !== undefined && { recipient: { id: to.teamsUserId } }),
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  }
}

async function getTokenOrNothing(getToken: ConnectorParts['getToken'], scope: string, log: Log): Promise<string | undefined> {
  try {
    return await getToken(`${scope}/.default`)
  } catch (error) {
    log.error('No token for the connector', {}, error)
    return undefined
  }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`
}
