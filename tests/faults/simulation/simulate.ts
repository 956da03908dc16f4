import { sha256 } from '../../../bot/hashing'
import { createJournal } from '../../../bot/journal/journal'
import { StorageUnavailableError } from '../../../bot/ports'
import { dayOf, toInstant } from '../../../core/days/day'
import type { OutgoingCard } from '../../../bot/ports'
import type { Fact } from '../../../core/facts/fact'
import { sha256OfText } from '../../../core/facts/hashing'
import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'
import { createRandom } from '../../../infra/local/municipality/random'
import { TEXTS } from '../../sample/sample-log'
import { fsck, type Violation } from '../fsck'
import type { Observed } from '../observed'
import { createChats } from './chats'
import { live } from './employee'
import { createHosts, type Hosts } from './hosts'
import { DiedError } from './life'
import { drawEmployees, listFateFacts, listFirstFacts, nextVersion } from './municipality'
import { listPending, observe, readLog } from './observe'
import { CALM, ROUGH, type Rates } from './rates'
import { createTeams } from './teams'
import { createTrace, type Trace } from './trace'
import { inVirtualTime, passTime } from './virtual-time'
import { createWorld, watch, type Saboteur, type World } from './world'

const MINUTE = 60_000
const STARTS_AT = new Date('2026-11-23T07:30:00.000Z')
const INSTANCES = 2
/** After everybody has the app: who has not signed by then never will. */
const LONGEST_TRYING_MILLISECONDS = 360 * MINUTE
/** When nothing fails any more everything is to come to rest; longer is a fault of its own. */
const LONGEST_REST_MILLISECONDS = 240 * MINUTE
/** What is acknowledged has its number and its row so soon after everything answers again. */
const PROMISED = { numberedWithinMilliseconds: MINUTE, listedWithinMilliseconds: 60 * MINUTE }

export type Plan = {
  seed: number
  people: number
  /** In which all get the app and most sign; the new version comes in the middle. */
  arrivalMinutes: number
  rates?: Partial<Rates>
  sabotage?: Saboteur
}

export type Outcome = {
  plan: Plan
  violations: Violation[]
  /** What is not an invariant of fsck and must hold all the same. */
  problems: string[]
  observed: Observed
  trace: Trace
  recoveries: readonly number[]
  virtualMilliseconds: number
}

/** One run of the whole product in virtual time, from its seed alone. */
export function simulate(plan: Plan): Promise<Outcome> {
  return inVirtualTime(STARTS_AT, () => play(plan))
}

async function play(plan: Plan): Promise<Outcome> {
  const { seed, people, arrivalMinutes, sabotage = (world) => world } = plan
  const rough: Rates = { ...ROUGH, ...plan.rates }
  let rates = rough
  const trace = createTrace()
  const { world, sightings } = watch(sabotage(createWorld()))
  const employees = drawEmployees(seed, people)
  const names = new Map(employees.map(({ oid, personId }) => [oid, `Person ${personId}`]))
  const directory = { listUsers: () => Promise.resolve([...names].map(([oid, displayName]) => ({ oid, displayName }))) }
  const answers = new WeakSet<OutgoingCard>()
  const chats = createChats(trace, answers)
  const hosts = createHosts({ seed, count: INSTANCES, world, directory, sender: chats.sender, answers, rates: () => rates, trace })

  const version2 = nextVersion(2, dayOf(STARTS_AT), toInstant(STARTS_AT))
  const texts = new Map([...Object.values(TEXTS).map(({ markdown }) => markdown), ...version2.markdowns].map((markdown) => [sha256OfText(sha256, markdown), markdown]))
  const secondTexts = new Set(version2.markdowns.map((markdown) => sha256OfText(sha256, markdown)))
  const majorOfText = (textSha256: string) => (secondTexts.has(textSha256) ? 2 : 1)
  const teams = createTeams({ seed, hosts, chats, rates: () => rates, majorOfText, documentId: ETHICS_STANDARD.documentId, trace })

  // Another process, such as the one that reads the HR file: nobody there numbers what it saves.
  const salts = createRandom(seed, 'salts of the import')
  const importer = createJournal({ rows: world.tables.journal, randomBytes: (count) => Uint8Array.from({ length: count }, () => salts.below(256)) })
  const placed: string[] = []
  const bringIn = async (facts: readonly Fact[]) => void placed.push(...(await importer.saveAll(facts)).map(({ fact }) => fact.factKey))

  for (const { markdown } of Object.values(TEXTS)) await world.texts.save(sha256OfText(sha256, markdown), markdown)
  await bringIn(listFirstFacts(employees))
  hosts.start()
  await hosts.allUp()

  const half = (arrivalMinutes / 2) * MINUTE
  const published = passTime(half).then(async () => {
    for (const [textSha256, markdown] of texts) if (secondTexts.has(textSha256)) await insist(hosts, ({ api }) => api.texts.save(textSha256, markdown))
    const fact = { ...version2.fact, recordedAt: toInstant(new Date()) }
    placed.push((await insist(hosts, ({ api }) => api.journal.save(fact))).fact.factKey)
    trace.note('published')
  })
  const befallen = passTime(half / 2).then(() => {
    for (const { oid, fate } of employees) {
      if (fate !== 'stays') trace.note('fate', oid, fate)
      if (fate === 'is-renamed') names.set(oid, 'Somebody else')
    }
    return bringIn(listFateFacts('fates', employees, dayOf(new Date(STARTS_AT.getTime() - 24 * 60 * MINUTE)), toInstant(new Date())))
  })
  const earlierLogs: Observed['earlierLogs'][number][] = []
  const readings = passTime(half).then(async () => void earlierLogs.push(await readLog(world.tables.log)))
  const trying = Promise.all([
    published,
    befallen,
    readings,
    ...employees.map((employee, index) => {
      const random = createRandom(seed, `employee ${index}`)
      const arrivesAfter = random.below(arrivalMinutes * MINUTE)
      const findForeignButton = () => chats.findButton(random.pick(employees).conversationId, 'sign')
      return live(employee, { random, teams, chats, arrivesAfter, published, majorOfText, findForeignButton })
    }),
  ])
  const hasEnded = await Promise.race([trying.then(() => true), passTime(arrivalMinutes * MINUTE + LONGEST_TRYING_MILLISECONDS).then(() => false)])
  earlierLogs.push(await readLog(world.tables.log))

  rates = CALM
  const calmSince = new Date()
  if (hasEnded) await teams.rest()
  const instances = await hosts.allUp()
  const isAtRest = await comeToRest(world, hosts)
  const observed = await observe({ world, sightings, instances, clicks: teams.clicks, placed, earlierLogs, texts, promptsArrived: chats.prompts, promised: PROMISED, calmSince })
  const signed = new Set(observed.journal.map(({ fact }) => (fact.kind === 'signature' && fact.majorVersion === 2 ? fact.subject : '')))
  const unsigned = employees.filter(({ personId, fate }) => (fate === 'stays' || fate === 'is-renamed') && !signed.has(personId))
  return {
    plan,
    violations: fsck(observed),
    problems: [
      ...(hasEnded ? [] : ['people still try to sign, or a controller to publish']),
      ...(trace.count('request-after-stop') === 0 ? [] : ['an instance that had stopped in order still made requests']),
      ...(isAtRest ? [] : ['the run did not come to rest']),
      ...(unsigned.length === 0 ? [] : [`${unsigned.length} people tried to sign to the end and did not get to`]),
      ...instances.flatMap(({ name, kvitter }) => kvitter.health().problems.map((problem) => `${name}: ${problem}`)),
      ...hosts.surprises,
    ],
    observed,
    trace,
    recoveries: hosts.recoveries,
    virtualMilliseconds: Date.now() - STARTS_AT.getTime(),
  }
}

/** Tried at one instance after another until it succeeds, as a person would. */
async function insist<T>(hosts: Hosts, act: (kvitter: ReturnType<Hosts['listUp']>[number]['kvitter']) => Promise<T>): Promise<T> {
  for (;;) {
    const [instance] = hosts.listUp()
    try {
      if (instance) return await act(instance.kvitter)
    } catch (error) {
      if (!(error instanceof StorageUnavailableError || error instanceof DiedError)) throw error
    }
    await passTime(2_000)
  }
}

/** Whether everything saved was numbered and followed to the end of the log by every instance, in time. */
async function comeToRest({ tables }: World, hosts: Hosts): Promise<boolean> {
  const latest = Date.now() + LONGEST_REST_MILLISECONDS
  const isAtRest = async () => {
    const { length } = await tables.log.list('log', { from: 'n-', to: 'n-~' })
    const positions = hosts.listUp().flatMap(({ kvitter }) => [kvitter.health().logNumber, ...Object.values(kvitter.health().followers)])
    return positions.every((position) => position === length) && (await listPending(tables.journal)).length === 0
  }
  while (!(await isAtRest())) {
    if (Date.now() > latest) return false
    await passTime(30_000)
  }
  return true
}
