import { Agent, request } from 'node:http'

/** A click to be sent as often as Teams would; `activity` gives it anew with another id. */
export type OfferedClick = {
  clickId: string
  activity(at: Date): object
  /** Whether the body of an answer says that the click did what it should. */
  isTaken(body: string): boolean
}

export type Offered = {
  /** Milliseconds from when a delivery was due until its answer was read: waiting for a busy service counts. */
  waits: number[]
  /** Clicks that were answered with the card they should lead to at least once. */
  answered: Set<string>
  /** Deliveries that got no such answer. */
  failures: string[]
}

export type OfferParts = {
  messagesUrl: string
  token: string
  clicksPerSecond: number
  /** How often each click is delivered, drawn from 1, 2 and 3. */
  deliveriesOf: (index: number) => number
  /** Connections held open; more than the clicks need that wait at the same time. */
  connections: number
}

/** The second delivery comes with the first, as from another device; the third when Teams has waited (teams 1.5). */
const SECONDS_UNTIL_DELIVERY = [0, 0, 15]

/** Sends each delivery at its time, whether or not earlier ones are answered (an open loop). */
export async function offerClicks(clicks: readonly OfferedClick[], { messagesUrl, token, clicksPerSecond, deliveriesOf, connections }: OfferParts): Promise<Offered> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const offered: Offered = { waits: [], answered: new Set(), failures: [] }
  const began = performance.now()
  const deliver = async (click: OfferedClick, dueAt: number) => {
    try {
      const { status, body } = await post(agent, messagesUrl, token, click.activity(new Date()))
      offered.waits.push(performance.now() - dueAt)
      if (status === 200 && body.includes('application/vnd.microsoft.card.adaptive') && click.isTaken(body)) offered.answered.add(click.clickId)
      else offered.failures.push(`${status} ${body.slice(0, 200)}`)
    } catch (error) {
      offered.failures.push(String(error))
    }
  }
  const deliveries = clicks
    .flatMap((click, index) =>
      SECONDS_UNTIL_DELIVERY.slice(0, deliveriesOf(index)).map((seconds) => ({ click, dueAt: began + (index / clicksPerSecond + seconds) * 1000 })),
    )
    .sort((a, b) => a.dueAt - b.dueAt)
  const underWay: Promise<void>[] = []
  for (const { click, dueAt } of deliveries) {
    while (performance.now() < dueAt) await new Promise((resolve) => setTimeout(resolve, 2))
    underWay.push(deliver(click, dueAt))
  }
  await Promise.all(underWay)
  agent.destroy()
  return offered
}

function post(agent: Agent, url: string, token: string, activity: object): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify(activity)
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }))
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
