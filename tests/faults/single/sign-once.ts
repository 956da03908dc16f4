import { setTimeout as pause } from 'node:timers/promises'
import { startService, type Patience, type Service } from '../../../bot/service'
import { createFindingStore } from '../../../bot/findings/finding-store'
import { dayOf } from '../../../core/days/day'
import { QUESTIONS } from '../../../core/api/questions'
import type { UnitCount } from '../../../core/overview/count-standings'
import { connectApi, type Ask } from '../../../tab/api/client'
import { RefusedError } from '../../../tab/api/problem'
import { createRecordingLog, type LogLine } from '../../bot/recording-log'
import { fsck, type Violation } from '../fsck'
import { observe, readList, readLog } from '../observe'
import type { Click, Observed, Sighting } from '../observed'
import { accountOf } from './sample-municipality'
import { findFreePort } from './find-free-port'
import { deliver, pressConfirm, type Press } from './teams-of-one'
import type { World } from './world'

export type Signing = {
  violations: Violation[]
  presses: Press[]
  /** Whether the clicked message shows the receipt in the end. */
  isCardUpdated: boolean
  /** Open findings about lists. */
  found: number
  starts: number
  took: number
  warnings: string[]
}

/** What the service promises: a sweep every 30 s finds what was left behind, a follower tries again after a minute at the latest. */
const PROMISED = { numberedWithinMilliseconds: 60_000, listedWithinMilliseconds: 90_000 }
const LOOK_MILLISECONDS = 200
/** Shorter than in production, so that thousands of calls without an answer do not take a day; the order between them is the same. */
const PATIENCE: Patience = { storage: { rowMilliseconds: 2_500, pageMilliseconds: 4_000 }, graphMilliseconds: 4_000, connectorMilliseconds: 3_000, tokenMilliseconds: 3_000 }
const MOST_PRESSES = 8
const MOST_STARTS = 5
const MOST_LOOKS = 5
const MOST_COMPARISONS = 10
const BETWEEN_PRESSES_MILLISECONDS = 500

/**
 * One person signs in a world whose faults are set: a service is started, the click is delivered until there is a receipt, and
 * then again as Teams does, all is left to settle, the service is stopped, and the checker reads what lies in the stores.
 */
export async function signOnce(world: World, number: number, interfere?: () => Promise<unknown>): Promise<Signing> {
  const began = performance.now()
  const { log, lines } = createRecordingLog()
  const earlierLogs = [await readLog(world)]
  const running = await startAgain(world, log)
  const presses = await pressUntilReceipt(world, running.port, number)
  await interfere?.()
  const sightings = await watchUntilSettled(world, number, interfere !== undefined)
  if (interfere) await compareTwice(askAs(world, running.port))
  earlierLogs.push(await readLog(world))
  const figures = await readFigures(world, running.port)
  await running.service.stop()
  world.lastPlan = world.plan.read()
  world.plan.set({ seed: 1, rules: [] })
  const starts = running.starts + (await tidyUp(world, log))
  const stored = await observe(world)
  const clicks = presses.map(({ saw, answeredAt }): Click => ({ oid: accountOf(number).id, documentId: 'ethics-standard', majorVersion: 1, saw, answeredAt }))
  const observed: Observed = {
    ...stored,
    clicks: [...world.clicks, ...clicks],
    placed: world.placed,
    earlierLogs,
    figures: [figures],
    sightings: [...world.sightings, ...sightings],
    promised: PROMISED,
    answeringSince: { storage: clicks[0]?.answeredAt ?? '', sharePoint: clicks[0]?.answeredAt ?? '' },
  }
  world.clicks.push(...clicks)
  world.sightings.push(...sightings)
  return {
    violations: fsck(observed),
    presses,
    isCardUpdated: isCardUpdated(world, number),
    found: stored.findings.length,
    starts,
    took: performance.now() - began,
    warnings: lines.filter(({ level }) => level !== 'info').map(describeLine),
  }
}

/** A start that fails is tried again, as the platform does. */
async function startAgain({ config, tabFolder }: World, log: Parameters<typeof startService>[2]): Promise<{ service: Service; port: number; starts: number }> {
  for (let starts = 1; ; starts += 1) {
    const port = await findFreePort()
    try {
      return { service: await startService({ ...config, port }, tabFolder, log, PATIENCE), port, starts }
    } catch (error) {
      if (starts === MOST_STARTS) throw error
      log.warn('The service did not start', {}, error)
    }
  }
}

/** The person presses again until there is a receipt; Teams itself delivers again what was answered too late or not at all. */
async function pressUntilReceipt(world: World, port: number, number: number): Promise<Press[]> {
  const presses: Press[] = []
  let activity = pressConfirm(world, number)
  while (presses.length < MOST_PRESSES && presses.at(-1)?.saw.kind !== 'receipt') {
    const press = await deliver(world, port, activity)
    presses.push(press)
    if (press.saw.kind !== 'nothing') activity = pressConfirm(world, number)
    if (press.saw.kind !== 'receipt') await pause(BETWEEN_PRESSES_MILLISECONDS)
  }
  // The same click once more under its id, and from another device at the same moment.
  presses.push(...(await Promise.all([deliver(world, port, activity), deliver(world, port, pressConfirm(world, number))])))
  return presses
}

/** Looks until every follower is at the end of the log and the record is in its list, or the promise is broken. */
async function watchUntilSettled(world: World, number: number, mayStandStill: boolean): Promise<Sighting[]> {
  const sightings = new Map<string, Sighting>()
  const until = Date.now() + PROMISED.listedWithinMilliseconds + PROMISED.numberedWithinMilliseconds
  while (Date.now() < until) {
    const at = new Date().toISOString()
    const own = (await readLog(world)).filter(({ fact }) => fact.kind === 'signature' && fact.subjectOid === accountOf(number).id)
    // Asked in between: of what is in the log by now, and before the list is read.
    const isSettled = own.length > 0 && ((await areFollowersAtEnd(world)) || (mayStandStill && (await isSomethingFound(world))))
    const listed = own.length === 0 ? [] : ((await readList(world, 'Signatures')) ?? []).map((fields) => fields['RecordKey'])
    for (const { factKey } of own) {
      const known = sightings.get(factKey) ?? { factKey, numberedAt: at }
      sightings.set(factKey, known.listedAt === undefined && listed.includes(factKey) ? { ...known, listedAt: at } : known)
    }
    if (isSettled) break
    await pause(LOOK_MILLISECONDS)
  }
  return [...sightings.values()]
}

async function areFollowersAtEnd(world: World): Promise<boolean> {
  const { cursors } = world.storage.tables
  const log = await readLog(world)
  const positions = await Promise.all(['lists', 'cards'].map((name) => cursors.find('followers', name)))
  return positions.every((row) => row?.values['number'] === log.length)
}

async function isSomethingFound({ storage }: World): Promise<boolean> {
  return (await createFindingStore(storage.tables.findings).list()).length > 0
}

/** As the tab of a controller asks. */
function askAs({ issuer }: World, port: number): Ask {
  const controller = { ...accountOf(0), appRoles: ['Controller'] }
  return connectApi({ fetch: (path, init) => fetch(new URL(path as string, `http://127.0.0.1:${port}`), init), getToken: () => issuer.mintTabToken(controller), locale: 'nb' })
}

/**
 * As a controller who asks again when the answer is that it takes longer, as it does on a busy machine. Twice, for the first may
 * only join a comparison that had begun before the lists were interfered with.
 */
async function compareTwice(ask: Ask): Promise<void> {
  let done = 0
  for (let asked = 0; asked < MOST_COMPARISONS && done < 2; asked += 1) if ((await ask(QUESTIONS.compareLists, {})).isDone) done += 1
}

/** Figures of all units, as a controller sees them, who looks again when they cannot be had just now. */
async function readFigures(world: World, port: number, looks = MOST_LOOKS): Promise<Observed['figures'][number]> {
  try {
    return await readFiguresOnce(world, port)
  } catch (error) {
    if (!(error instanceof RefusedError) || looks === 1) throw error
    await pause(BETWEEN_PRESSES_MILLISECONDS)
    return readFigures(world, port, looks - 1)
  }
}

async function readFiguresOnce(world: World, port: number): Promise<Observed['figures'][number]> {
  const ask = askAs(world, port)
  const counts = new Map<string, UnitCount>()
  const walk = async (unitId?: string): Promise<void> => {
    const { unit, children } = await ask(QUESTIONS.overview, unitId === undefined ? {} : { unitId })
    const { signed, outstanding, overdue, excluded } = unit
    counts.set(unit.unitId, { signed, outstanding, overdue, excluded })
    for (const child of children) await walk(child.unitId)
  }
  await walk()
  return { instance: 'the service', day: dayOf(new Date()), counts }
}

/** What a stop could not remove, the next start does; a message of the queue that was taken and not completed comes back in a minute. */
async function tidyUp(world: World, log: Parameters<typeof startService>[2]): Promise<number> {
  let starts = 0
  for (let left = await readLeftovers(world); left > 0 && starts < MOST_STARTS; left = await readLeftovers(world)) {
    starts += 1
    const { service } = await startAgain(world, log)
    for (let looks = 0; looks < 100 && (await readLeftovers(world)) > 0; looks += 1) await pause(LOOK_MILLISECONDS)
    await service.stop()
  }
  return starts
}

async function readLeftovers(world: World): Promise<number> {
  return (await world.storage.tables.journal.sweep('p-', 1_000)).length
}

function isCardUpdated({ chats, messageIds }: World, number: number): boolean {
  return JSON.stringify(chats.find(accountOf(number).id, messageIds[number] ?? '')?.cards ?? []).includes('Kontrollkode')
}

function describeLine({ level, message, cause }: LogLine): string {
  return `${level}: ${message}${cause instanceof Error ? ` (${cause.name}: ${cause.message})` : ''}`
}
