/** How the bot took an activity. */
export type Delivered =
  | { outcome: 'answered'; status: number; body: unknown }
  /** It did not answer while somebody waited. */
  | { outcome: 'late' }
  | { outcome: 'unreachable'; reason: string }

export type Deliver = (activity: object) => Promise<Delivered>

export type DeliverySettings = {
  /** The bot's /api/messages. */
  messagesUrl: string
  serviceUrl: string
  mintBotToken: (serviceUrl: string) => Promise<string> | string
  patienceMilliseconds?: number
}

/** After 15 s Teams hangs up. Source: Microsoft, msteams-docs#6084. */
const PATIENCE_MILLISECONDS = 15_000

/** Posts activities to the bot, each with a fresh Bot Framework token of the tenant's issuer. */
export function createDelivery({ messagesUrl, serviceUrl, mintBotToken, patienceMilliseconds = PATIENCE_MILLISECONDS }: DeliverySettings): Deliver {
  return async (activity) => {
    const headers = { ...headersOf(activity), 'content-type': 'application/json', authorization: `Bearer ${await mintBotToken(serviceUrl)}` }
    const patience = AbortSignal.timeout(patienceMilliseconds)
    try {
      const answer = await fetch(messagesUrl, {
        method: 'POST',
        headers,
        body: JSON.stringify(activity),
        signal: patience,
      })
      const text = await answer.text()
      return { outcome: 'answered', status: answer.status, body: parseJson(text) }
    } catch (error) {
      if (patience.aborted) return { outcome: 'late' }
      return { outcome: 'unreachable', reason: String(error) }
    }
  }
}

/** Teams says beside the activity, too, which tenant and conversation it belongs to. */
function headersOf(activity: { conversation?: { id?: string; tenantId?: string } }): Record<string, string> {
  const { id, tenantId } = activity.conversation ?? {}
  return { ...(tenantId !== undefined && { 'x-ms-tenant-id': tenantId }), ...(id !== undefined && { 'x-ms-conversation-id': id }) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
