import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createStorage, type Storage } from '../../bot/azure-storage/azure-storage'
import { readConfig } from '../../bot/config'
import { sha256 } from '../../bot/hashing'
import { obligationKey as obligationKeyOf } from '../../core/facts/keys'
import { serviceEnvironment } from '../../infra/local/launcher/environment'
import { createIssuer } from '../../infra/local/issuer/issuer'
import { prepareSigningKeys } from '../../infra/local/issuer/signing-keys'
import { listRegistrations } from '../../infra/local/tenant/tenant-registrations'
import { MUNICIPALITY_NAME, portsOf } from '../../infra/local/tenant-settings'
import type { Bench, BenchSurroundings } from './bench'
import { BENCH_SEED, withBenchTenant, type BenchTenant } from './bench-tenant'
import { offerClicks, type Offered } from './clicks/offer-clicks'
import { meetEverybody } from './clicks/meet-everybody'
import { percentile } from './clicks/percentile'
import { planClicks, type PlannedClick } from './clicks/plan-clicks'
import { readLog, readLogAtRest } from './clicks/read-log'
import { withWriteThrough } from './clicks/with-write-through'

/** More people than elsewhere: each click needs somebody who has not signed, and saturation needs them too. */
const PEOPLE = 20_000
const CLICKS_PER_SECOND = 100
const SECONDS = 60
/** Clicks before those that are measured: a service that just started is slower until its code is compiled. */
const WARM_SECONDS = 30
const BASELINE_WARM_SECONDS = 10
const BASELINE_SECONDS = 20
/** Who clicks at 100 a second and waits for a Graph write keeps some 70 connections busy, and hundreds when it is slow. */
const CONNECTIONS = 64
const BASELINE_CONNECTIONS = 512
/** The service is killed in the middle of these. */
const KILLED_SECONDS = 6
/** Rates tried after the main run, five seconds each, until one is no longer kept up with. */
const RATES_PER_SECOND = [150, 200, 250, 300, 400, 600]
const RATE_SECONDS = 5
/** A rate counts as kept up with while nearly everybody is answered within this. */
const KEPT_UP_MILLISECONDS = 1_000

/**
 * Clicks on «Jeg bekrefter» against the running service with its real checks, each delivered one to three times with new
 * ids, then `kill -9` of the service and a look at the log; and the same clicks answered only after a Graph write.
 */
export const signInvoke: Bench = {
  name: 'sign-invoke',
  aims: { p99_ms: { at_most: 50 }, ratio: { at_least: 25 }, lost: { at_most: 0 }, doubled: { at_most: 0 } },
  run: (surroundings) => withBenchTenant({ ...surroundings, people: PEOPLE, storage: 'measured' }, (running) => measure(surroundings, running)),
}

async function measure({ root, say }: BenchSurroundings, { tenant, settings, folder }: BenchTenant) {
  const ports = portsOf(settings)
  const sparePort = ports.web + 9
  const storage = createStorage(readConfig(serviceEnvironment(settings), 'bench'))
  const serviceUrl = `https://localhost:${ports.connector}/`
  const keys = await prepareSigningKeys(join(folder, 'issuer-keys.json'))
  const { tenantId, tabAppId, botAppId } = settings
  const issuer = createIssuer({ url: `https://localhost:${ports.issuer}`, tenantId, tabAppId, botAppId, registrations: listRegistrations(settings), keys, now: () => new Date() })
  const token = await issuer.mintBotToken({ serviceUrl })
  const place = { tenantId, botAppId, serviceUrl, botName: MUNICIPALITY_NAME }
  const clicks = planClicks(await readLog(storage), sha256, place, new Date())
  const offer = (some: readonly PlannedClick[], port: number, clicksPerSecond: number) =>
    offerClicks(some, { messagesUrl: `http://127.0.0.1:${port}/api/messages`, token, clicksPerSecond, deliveriesOf: (index) => 1 + (index % 3), connections: port === sparePort ? BASELINE_CONNECTIONS : CONNECTIONS })

  say(`${clicks.length} people have something to sign. Their clicks, answered only after a Graph write:`)
  const baselineClicks = clicks.slice(0, CLICKS_PER_SECOND * (BASELINE_WARM_SECONDS + BASELINE_SECONDS))
  const writeThrough = await withWriteThrough(root, folder, serviceEnvironment(settings), sparePort, async () => {
    await offer(baselineClicks.splice(0, CLICKS_PER_SECOND * BASELINE_WARM_SECONDS), sparePort, CLICKS_PER_SECOND)
    return offer(baselineClicks, sparePort, CLICKS_PER_SECOND)
  })

  await meetEverybody(storage, clicks, place)
  await tenant.restartService('SIGTERM')
  const unclicked = [...clicks]
  const next = (clicksPerSecond: number, seconds: number) => unclicked.splice(0, clicksPerSecond * seconds)
  say(`${CLICKS_PER_SECOND} clicks a second for ${WARM_SECONDS} s against the service, which just started:`)
  const warm = await offer(next(CLICKS_PER_SECOND, WARM_SECONDS), ports.service, CLICKS_PER_SECOND)
  say(`The same for ${SECONDS} s:`)
  const main = await offer(next(CLICKS_PER_SECOND, SECONDS), ports.service, CLICKS_PER_SECOND)
  say('kill -9 of the service under the next clicks, and its next start:')
  const killed = next(CLICKS_PER_SECOND, KILLED_SECONDS)
  const [underKill] = await Promise.all([offer(killed, ports.service, CLICKS_PER_SECOND), pause((KILLED_SECONDS / 2) * 1000).then(() => tenant.restartService('SIGKILL'))])
  // As Teams does with a click that nobody answered.
  const again = await offer(killed.filter(({ personId }) => !underKill.answered.has(personId)), ports.service, CLICKS_PER_SECOND)
  let saturation = CLICKS_PER_SECOND
  const answered = new Set([...warm.answered, ...main.answered, ...underKill.answered, ...again.answered])
  for (const rate of RATES_PER_SECOND) {
    const some = next(rate, RATE_SECONDS)
    if (some.length < rate * RATE_SECONDS) break
    const offered = await offer(some, ports.service, rate)
    offered.answered.forEach((personId) => answered.add(personId))
    const p99 = percentile(offered.waits, 0.99)
    say(`${rate} a second: p99 ${p99.toFixed(0)} ms, ${offered.failures.length} failures`)
    if (p99 > KEPT_UP_MILLISECONDS || offered.failures.length > 0) break
    saturation = rate
  }
  const { lost, doubled } = await compareWithLog(storage, clicks, answered)
  for (const failure of new Set(main.failures.slice(0, 5))) say(`failed: ${failure}`)

  const [ours, theirs] = [figuresOf(main), figuresOf(writeThrough)]
  return {
    figures: { ...ours, after_start_p99_ms: percentile(warm.waits, 0.99), ratio: theirs.p99_ms / ours.p99_ms, lost, doubled, unanswered: warm.failures.length + main.failures.length, saturation_per_s: saturation },
    baseline: theirs,
    seed: BENCH_SEED,
    people: PEOPLE,
  }
}

function figuresOf({ waits }: Offered) {
  return { p50_ms: percentile(waits, 0.5), p99_ms: percentile(waits, 0.99), p999_ms: percentile(waits, 0.999) }
}

/** People answered without the record that their click was to make, and people with more than one. */
async function compareWithLog(storage: Storage, clicks: readonly PlannedClick[], answered: ReadonlySet<string>): Promise<{ lost: number; doubled: number }> {
  const state = await readLogAtRest(storage)
  const counts = clicks
    .filter(({ personId }) => answered.has(personId))
    .map(({ personId, obligationKey }) => (state.recordsBySubject.get(personId) ?? []).filter(({ record }) => record.kind === 'signature' && obligationKeyOf(sha256, record) === obligationKey).length)
  return { lost: counts.filter((count) => count === 0).length, doubled: counts.filter((count) => count > 1).length }
}
