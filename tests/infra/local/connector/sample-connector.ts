import { ConnectorClient } from 'botframework-connector'
import { openChats } from '../../../../infra/local/connector/chats'
import { createConnector } from '../../../../infra/local/connector/connector'
import { createCounter } from '../../../../infra/local/connector/counts'
import { NO_LIMITS, type SendLimits } from '../../../../infra/local/connector/send-limits'
import { conversationId } from '../../../../infra/local/connector/teams-ids'
import { createFaultPlan } from '../../../../infra/local/faults/fault-plan'
import { withFaults } from '../../../../infra/local/faults/with-faults'
import { BOT_APP_ID, BOT_TOKEN, directory, issuer, KARI, serve, TENANT_ID } from './sample-chats'

export const KARIS_CHAT = conversationId(BOT_APP_ID, KARI.id)

type Body = { id: string; activityId?: string; error?: { code: string; message: string }; errorCode?: number; message?: string }

/** A connector on a port of its own, asked by plain requests and by Microsoft's client. */
export async function startConnector(limits: SendLimits = NO_LIMITS) {
  const chats = openChats(':memory:', { botAppId: BOT_APP_ID })
  const [faults, counter] = [createFaultPlan(), createCounter()]
  const { url, close } = await serve(withFaults(createConnector({ tenantId: TENANT_ID, botAppId: BOT_APP_ID, chats, directory, issuer, limits, counter }), 'connector', faults))
  const call = async (method: string, path: string, body?: unknown, authorization = `Bearer ${BOT_TOKEN}`) => {
    const answer = await fetch(`${url}/v3/conversations${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    const parsed = (text === '' ? undefined : JSON.parse(text)) as Body
    return { status: answer.status, body: parsed, code: parsed?.error?.code, headers: answer.headers, retryAfter: answer.headers.get('retry-after') }
  }
  const credentials = { signRequest: <Resource extends { headers: { set(name: string, value: string): unknown } }>(resource: Resource) => {
    resource.headers.set('authorization', `Bearer ${BOT_TOKEN}`)
    return Promise.resolve(resource)
  } }
  const client = new ConnectorClient(credentials, { baseUri: url })
  return {
    ...{ chats, faults, counter, call, client, url },
    /** Gives Kari the app. */
    install: () => {
      chats.setInstalled(KARI.id, true)
      chats.open(KARI.id)
    },
    close: async () => {
      await close()
      chats.close()
    },
  }
}
export type StartedConnector = Awaited<ReturnType<typeof startConnector>>

/** What a bot asks for that wants to talk to somebody. */
export function createWith(id: string, more: object = {}) {
  return { isGroup: false, bot: { id: `28:${BOT_APP_ID}`, name: 'Kvitter' }, members: [{ id, name: '' }], tenantId: TENANT_ID, ...more }
}

/** An error as Microsoft's client throws it. */
export type ThrownError = { name: string; statusCode: number; code?: string; message: string; details: unknown; response?: { headers: { get(name: string): string | undefined } } }

export async function thrownBy(request: Promise<unknown>): Promise<ThrownError> {
  return request.then(
    () => {
      throw new Error('It was carried out')
    },
    (error: ThrownError) => error,
  )
}
