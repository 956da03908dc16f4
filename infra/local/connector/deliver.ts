/** How the bot took an activity. */
export type Delivered =
  | { outcome: 'answered'; status: number; body: unknown }
  /** It did not answer within the time Teams gives a bot. */
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

/** Teams gives a bot 15 s, then tells the person that something went wrong. Source: Microsoft, msteams-docs#13460. */
const PATIENCE_MILLISECONDS = 15_000

/** Posts activities to the bot, each with a fresh Bot Framework token of the tenant's issuer. */
export function createDelivery({ messagesUrl, serviceUrl, mintBotToken, patienceMilliseconds = PATIENCE_MILLISECONDS }: DeliverySettings): Deliver {
  return async (activity) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await mintBotToken(serviceUrl)}` }
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
