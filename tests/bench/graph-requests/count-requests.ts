import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createStorage } from '../../../bot/azure-storage/azure-storage'
import { readConfig } from '../../../bot/config'
import { sha256 } from '../../../bot/hashing'
import { LISTS } from '../../../bot/lists'
import { QUESTIONS } from '../../../core/api/questions'
import { createIssuer } from '../../../infra/local/issuer/issuer'
import { prepareSigningKeys } from '../../../infra/local/issuer/signing-keys'
import { serviceEnvironment } from '../../../infra/local/launcher/environment'
import { createMunicipality } from '../../../infra/local/municipality/create-municipality'
import { listRegistrations } from '../../../infra/local/tenant/tenant-registrations'
import { MUNICIPALITY_NAME, portsOf } from '../../../infra/local/tenant-settings'
import { connectApi } from '../../../tab/api/client'
import type { BenchTenant } from '../bench-tenant'
import { offerClicks } from '../clicks/offer-clicks'
import { planClicks } from '../clicks/plan-clicks'
import { readLog } from '../sign-invoke'
import { createGraphCounts, type GraphCounts } from './graph-counts'

const SIGNATURES = 12_000
const CLICKS_PER_SECOND = 50
/** Quicker than anything that the service repeats, and longer than it gathers. */
const SETTLED_SECONDS = 15
/** A minute after its first start the service compares all lists with the log; what is counted then must not be counted as somebody's signature. */
const FIRST_COMPARISON_SECONDS = 75
/** What is repeated comes at least once in this time, but for the names (each hour) and the comparison of lists (each night). */
const IDLE_SECONDS = 330
const MOST_MINUTES_FOR_ROWS = 20

/**
 * Counts what the product asks of Graph, in the tenant's real licence tier. The idle hour is: what is asked in five and a half
 * minutes after a start of the service, which reads the names as each hour does, per minute; and a whole comparison of all
 * lists with the log, which comes once a week and is here laid upon the one hour, by its sixtieth.
 */
export async function countRequests({ tenant, settings, folder }: BenchTenant, say: (text: string) => void): Promise<Record<string, number>> {
  const counts = createGraphCounts(tenant.address)
  const tell = (what: string, { requests, resourceUnits, throttled, kinds }: GraphCounts) =>
    say(`${what}: ${requests} requests, ${resourceUnits} units, ${throttled} throttled (${Object.entries(kinds).map(([kind, count]) => `${kind} ${count}`).join(', ')})`)
  const ports = portsOf(settings)
  const storage = createStorage(readConfig(serviceEnvironment(settings), 'bench'))
  const serviceUrl = `https://localhost:${ports.connector}/`
  const keys = await prepareSigningKeys(join(folder, 'issuer-keys.json'))
  const { tenantId, tabAppId, botAppId } = settings
  const issuer = createIssuer({ url: `https://localhost:${ports.issuer}`, tenantId, tabAppId, botAppId, registrations: listRegistrations(settings), keys, now: () => new Date() })
  const token = await issuer.mintBotToken({ serviceUrl })
  const untilRows = async (rows: number) => {
    const until = performance.now() + MOST_MINUTES_FOR_ROWS * 60_000
    while ((await counts.countRows(LISTS.signatures.name)) < rows && performance.now() < until) await pause(1_000)
    return counts.untilQuiet(SETTLED_SECONDS)
  }

  const firstStart = await counts.untilQuiet(SETTLED_SECONDS)
  tell('The first start', firstStart)
  await counts.untilQuiet(FIRST_COMPARISON_SECONDS)

  const clicks = planClicks(await readLog(storage), sha256, { tenantId, botAppId, serviceUrl, botName: MUNICIPALITY_NAME }, new Date())
  /** The signatures of so many people, and what was asked until they stood in their list. */
  const sign = async (people: number): Promise<GraphCounts & { signed: number }> => {
    const before = await counts.countRows(LISTS.signatures.name)
    await counts.reset()
    const messagesUrl = `http://127.0.0.1:${ports.service}/api/messages`
    const { answered } = await offerClicks(clicks.splice(0, people), { messagesUrl, token, clicksPerSecond: CLICKS_PER_SECOND, deliveriesOf: () => 1, connections: 32 })
    const counted = await untilRows(before + answered.size)
    const signed = (await counts.countRows(LISTS.signatures.name)) - before
    if (signed !== answered.size) throw new Error(`${answered.size} people signed and ${signed} rows came`)
    tell(`${signed} signatures`, counted)
    return { ...counted, signed }
  }
  const one = await sign(1)
  const many = await sign(SIGNATURES)

  await tenant.restartService('SIGTERM')
  await counts.reset()
  await pause(IDLE_SECONDS * 1000)
  const idle = await counts.read()
  tell(`${IDLE_SECONDS} s of rest`, idle)

  await counts.reset()
  const controller = createMunicipality(settings).users.find(({ appRoles }) => appRoles.includes('Controller'))
  if (!controller) throw new Error('The sample municipality has no controller')
  const ask = connectApi({ fetch: (path, init) => fetch(new URL(path as string, `http://127.0.0.1:${ports.service}`), init), getToken: () => issuer.mintTabToken(controller), locale: 'nb' })
  await ask(QUESTIONS.compareLists, {})
  const comparison = await counts.untilQuiet(SETTLED_SECONDS)
  tell('A whole comparison of the lists', comparison)

  return {
    first_start_requests: firstStart.requests,
    first_start_ru: firstStart.resourceUnits,
    signature_requests: one.requests,
    signature_ru: one.resourceUnits,
    signatures: many.signed,
    signatures_requests: many.requests,
    signatures_ru: many.resourceUnits,
    signatures_throttled: many.throttled,
    idle_ru_per_minute: idle.resourceUnits / (IDLE_SECONDS / 60) + comparison.resourceUnits / 60,
    comparison_ru: comparison.resourceUnits,
  }
}
