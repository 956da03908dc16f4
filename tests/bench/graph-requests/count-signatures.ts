import { setTimeout as pause } from 'node:timers/promises'
import { createStorage } from '../../../bot/azure-storage/azure-storage'
import { readConfig } from '../../../bot/config'
import { sha256 } from '../../../bot/hashing'
import { LISTS } from '../../../bot/lists'
import { serviceEnvironment } from '../../../infra/local/launcher/environment'
import { MUNICIPALITY_NAME, portsOf } from '../../../infra/local/tenant-settings'
import type { BenchTenant } from '../bench-tenant'
import { offerClicks } from '../clicks/offer-clicks'
import { planClicks } from '../clicks/plan-clicks'
import { readLog } from '../clicks/read-log'
import { createBenchIssuer } from './bench-issuer'
import { createGraphCounts, describeCounts, type GraphCounts } from './graph-counts'

const SIGNATURES = 12_000
const CLICKS_PER_SECOND = 50
const SETTLED_SECONDS = 15
/** A minute after its first start the service compares all lists with the log; that must not be counted as somebody's signature. */
const FIRST_COMPARISON_SECONDS = 75
const MOST_MINUTES_FOR_ROWS = 20

/** What one signature asks of Graph until it stands in its list, and what 12,000 do. */
export async function countSignatures({ tenant, settings, folder }: BenchTenant, say: (text: string) => void): Promise<Record<string, number>> {
  const counts = createGraphCounts(tenant.address)
  const ports = portsOf(settings)
  const serviceUrl = `https://localhost:${ports.connector}/`
  const token = await (await createBenchIssuer(settings, folder)).mintBotToken({ serviceUrl })
  await counts.untilQuiet(FIRST_COMPARISON_SECONDS)

  const log = await readLog(createStorage(readConfig(serviceEnvironment(settings), 'bench')))
  const place = { tenantId: settings.tenantId, botAppId: settings.botAppId, serviceUrl, botName: MUNICIPALITY_NAME }
  const clicks = planClicks(log, sha256, place, new Date())
  const untilRows = async (rows: number): Promise<GraphCounts> => {
    const until = performance.now() + MOST_MINUTES_FOR_ROWS * 60_000
    while ((await counts.countRows(LISTS.signatures.name)) < rows && performance.now() < until) await pause(1_000)
    return counts.untilQuiet(SETTLED_SECONDS)
  }
  const sign = async (people: number): Promise<GraphCounts & { signed: number }> => {
    const before = await counts.countRows(LISTS.signatures.name)
    await counts.reset()
    const messagesUrl = `http://127.0.0.1:${ports.service}/api/messages`
    const { answered } = await offerClicks(clicks.splice(0, people), { messagesUrl, token, clicksPerSecond: CLICKS_PER_SECOND, deliveriesOf: () => 1, connections: 32 })
    const counted = await untilRows(before + answered.size)
    const signed = (await counts.countRows(LISTS.signatures.name)) - before
    // More rows than answers are people whose answer came too late: counted, and none lost.
    if (signed < answered.size) throw new Error(`${answered.size} people got a receipt and ${signed} rows came`)
    say(describeCounts(`${signed} signatures`, counted))
    return { ...counted, signed }
  }
  const one = await sign(1)
  const many = await sign(SIGNATURES)
  return {
    signature_requests: one.requests,
    signature_ru: one.resourceUnits,
    signatures: many.signed,
    signatures_requests: many.requests,
    signatures_ru: many.resourceUnits,
    signatures_throttled: many.throttled,
  }
}
