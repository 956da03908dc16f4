import { WORDS } from '../../../bot/words'
import type { ActivityPlace } from '../../../infra/local/connector/person-activities'
import { clickActivity } from '../../../infra/local/connector/person-activities'
import type { Saw } from '../observed'
import { accountOf, FROZEN_TEXTS } from './sample-municipality'
import { obligationKeyOf, type World } from './world'

/** Teams waits so long for an answer, and then tells the person that something went wrong. */
const TEAMS_WAITS_MILLISECONDS = 10_000

export type Press = { saw: Saw; answeredAt: string; took: number }

/** A person's press on «Jeg bekrefter», posted to the front door like Teams does. `activity` may be delivered more than once. */
export function pressConfirm({ settings, serviceUrl, messageIds }: World, number: number): { id: string } {
  const place: ActivityPlace = { tenantId: settings.tenantId, botAppId: settings.botAppId, serviceUrl, botName: 'Kvitter' }
  const data = { obligationKey: obligationKeyOf(number), step: 0, textSha256: FROZEN_TEXTS[0]?.[0], language: 'nb' }
  return clickActivity(
    { place, person: accountOf(number), locale: 'nb-NO', at: new Date() },
    { replyToId: messageIds[number] ?? '', action: { type: 'Action.Execute', verb: 'sign', data }, trigger: 'manual' },
  )
}

export async function deliver({ issuer, serviceUrl }: World, port: number, activity: object): Promise<Press> {
  const began = performance.now()
  const saw = await ask(await issuer.mintBotToken({ serviceUrl }), port, activity)
  return { saw, answeredAt: new Date().toISOString(), took: performance.now() - began }
}

async function ask(token: string, port: number, activity: object): Promise<Saw> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(TEAMS_WAITS_MILLISECONDS),
    })
    const body = await response.text()
    return response.status === 200 ? readCard(body) : { kind: 'nothing' }
  } catch (error) {
    if (error instanceof Error) return { kind: 'nothing' }
    throw error
  }
}

/** What the card says to the person; Teams draws no card with another status than 200 inside. */
export function readCard(body: string): Saw {
  const { notice, refusal } = WORDS.nb
  if (!body.includes('application/vnd.microsoft.card.adaptive')) return { kind: 'nothing' }
  const verificationCode = /"text":"([0-9A-Z]{4}(-[0-9A-Z]{4}){2})"/.exec(body)?.[1]
  if (verificationCode !== undefined) return { kind: 'receipt', verificationCode }
  const asksToTryAgain = [notice.notRecorded, notice.textUnavailable, refusal.unavailable.heading, refusal['too-fast'].heading]
  return asksToTryAgain.some((words) => body.includes(JSON.stringify(words).slice(1, -1))) ? { kind: 'try-again' } : { kind: 'refusal' }
}
