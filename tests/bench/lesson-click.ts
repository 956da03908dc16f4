import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createStorage, type Storage } from '../../bot/azure-storage/azure-storage'
import { readConfig } from '../../bot/config'
import { sha256 } from '../../bot/hashing'
import { createLessonReader } from '../../bot/training/lesson-reader'
import { createProgressStore, type KeptAttempt } from '../../bot/training/progress-store'
import { serviceEnvironment } from '../../infra/local/launcher/environment'
import { createIssuer } from '../../infra/local/issuer/issuer'
import { prepareSigningKeys } from '../../infra/local/issuer/signing-keys'
import { listRegistrations } from '../../infra/local/tenant/tenant-registrations'
import { MUNICIPALITY_NAME, portsOf } from '../../infra/local/tenant-settings'
import type { Bench, BenchSurroundings } from './bench'
import { BENCH_SEED, withBenchTenant, type BenchTenant } from './bench-tenant'
import { meetEverybody } from './clicks/meet-everybody'
import { offerClicks, type Offered } from './clicks/offer-clicks'
import { percentile } from './clicks/percentile'
import { planLessonClicks, weave, type AnswerClick, type PlannedLesson } from './clicks/plan-lesson-clicks'
import { readLog, readLogAtRest } from './clicks/read-log'
import { withWriteThrough } from './clicks/with-write-through'

/** Each takes a lesson of three answers or more. */
const PEOPLE = 12_000
const CLICKS_PER_SECOND = 100
const SECONDS = 60
/** Clicks before those that are measured: a service that just started is slower until its code is compiled. */
const WARM_SECONDS = 30
const BASELINE_WARM_SECONDS = 10
const BASELINE_SECONDS = 20
/** People enough for so many clicks; nobody answers less than this often. */
const LEAST_ANSWERS = 3
/** Who clicks at 100 a second and waits for a Graph write keeps some 70 connections busy, and hundreds when it is slow. */
const CONNECTIONS = 64
const BASELINE_CONNECTIONS = 512
/** The service is killed in the middle of these: long enough that lessons are begun before and completed after. */
const KILLED_SECONDS = 18

/**
 * Answers to control questions against the running service with its real checks, each delivered one to three times with new
 * ids, some wrong and asked again, then `kill -9` of the service and a look at the log and at every answer; and the same
 * clicks answered only after a Graph write.
 */
export const lessonClick: Bench = {
  name: 'lesson-click',
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
  const lessons = await planLessonClicks(await readLog(storage), sha256, createLessonReader(storage.texts), place, new Date())
  const offer = (clicks: readonly AnswerClick[], port: number) =>
    offerClicks(clicks, { messagesUrl: `http://127.0.0.1:${port}/api/messages`, token, clicksPerSecond: CLICKS_PER_SECOND, deliveriesOf: (index) => 1 + (index % 3), connections: port === sparePort ? BASELINE_CONNECTIONS : CONNECTIONS })
  /** Whole lessons for about so many seconds. */
  const forSeconds = (some: PlannedLesson[], seconds: number) => some.splice(0, Math.ceil((seconds * CLICKS_PER_SECOND) / LEAST_ANSWERS))

  say(`${lessons.length} people have a lesson to take. Their answers, answered only after a Graph write:`)
  const forBaseline = [...lessons]
  const writeThrough = await withWriteThrough(root, folder, serviceEnvironment(settings), sparePort, async () => {
    await offer(weave(forSeconds(forBaseline, BASELINE_WARM_SECONDS)), sparePort)
    return offer(weave(forSeconds(forBaseline, BASELINE_SECONDS)), sparePort)
  })

  await meetEverybody(storage, lessons, place)
  await tenant.restartService('SIGTERM')
  const untaken = [...lessons]
  say(`${CLICKS_PER_SECOND} answers a second for ${WARM_SECONDS} s against the service, which just started:`)
  const warm = await offer(weave(forSeconds(untaken, WARM_SECONDS)), ports.service)
  say(`The same for ${SECONDS} s:`)
  const main = await offer(weave(forSeconds(untaken, SECONDS)), ports.service)
  say('kill -9 of the service under the next answers, and its next start:')
  const killed = weave(forSeconds(untaken, KILLED_SECONDS))
  const [underKill] = await Promise.all([offer(killed, ports.service), pause((KILLED_SECONDS / 2) * 1000).then(() => tenant.restartService('SIGKILL'))])
  // As people do who were not answered: the same buttons again, in the order in which they stand.
  const again = await offer(killed.filter(({ clickId }) => !underKill.answered.has(clickId)), ports.service)
  const answered = new Set([...warm.answered, ...main.answered, ...underKill.answered, ...again.answered])
  const { lost, doubled } = await compareWithStorage(storage, lessons, answered)
  for (const failure of new Set(main.failures.slice(0, 5))) say(`failed: ${failure}`)

  const [ours, theirs] = [figuresOf(main), figuresOf(writeThrough)]
  return {
    figures: { ...ours, after_start_p99_ms: percentile(warm.waits, 0.99), ratio: theirs.p99_ms / ours.p99_ms, lost, doubled, unanswered: warm.failures.length + main.failures.length },
    baseline: theirs,
    seed: BENCH_SEED,
    people: PEOPLE,
  }
}

function figuresOf({ waits }: Offered) {
  return { p50_ms: percentile(waits, 0.5), p99_ms: percentile(waits, 0.99), p999_ms: percentile(waits, 0.999) }
}

/** Answers and completions that were confirmed and are not there, and those that are there more often than they were given. */
async function compareWithStorage(storage: Storage, lessons: readonly PlannedLesson[], answered: ReadonlySet<string>): Promise<{ lost: number; doubled: number }> {
  const state = await readLogAtRest(storage)
  const progress = createProgressStore(storage.tables.progress)
  const kept = new Map<string, KeptAttempt[]>()
  for (const lessonId of new Set(lessons.map((lesson) => lesson.lessonId)))
    for (const { personId, attempts } of await progress.readAll(lessonId)) kept.set(`${personId} ${lessonId}`, attempts)
  let [lost, doubled] = [0, 0]
  for (const { personId, obligationKey, lessonId, round, clicks } of lessons) {
    const attempts = (kept.get(`${personId} ${lessonId}`) ?? []).filter((attempt) => attempt.obligationKey === obligationKey)
    const confirmed = clicks.filter(({ clickId }) => answered.has(clickId))
    const isOf = (one: KeptAttempt) => (click: AnswerClick) => click.questionId === one.questionId && click.attempt === one.attempt
    lost += confirmed.filter((click) => !attempts.some((one) => isOf(one)(click) && one.chosen.join() === click.chosen.join())).length
    // Kept under another number than it was given under, for nobody gave it so.
    doubled += attempts.filter((one) => !clicks.some(isOf(one))).length
    const records = (state.recordsBySubject.get(personId) ?? []).filter(({ record }) => record.kind === 'completion' && record.round === round).length
    if (records === 0 && confirmed.some(({ isLast }) => isLast)) lost += 1
    doubled += Math.max(0, records - 1)
  }
  return { lost, doubled }
}
