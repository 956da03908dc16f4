import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DEPENDENCIES } from '../../../infra/local/faults/fault'
import { prepareSigningKeys } from '../../../infra/local/issuer/signing-keys'
import { prepareCertificates } from '../../../infra/local/tenant/certificates'
import { createAskAsOwner } from '../../../infra/local/tenant/ask-as-owner'
import { doOwnerDeed } from '../../../infra/local/tenant/owner-deeds'
import { LANE_ACCOUNTS } from '../../azurite'
import type { LaneOrder, LaneWord, CaseResult } from './lane-words'
import { listCalls, type OutboundCall } from './outbound-calls'
import { planCases, ruleOf, type FaultCase } from './plan-cases'
import { HOLD_ROW_BACK, STATE_CASES, type StateCase } from './state-cases'
import { SIGNERS } from './sample-municipality'
import { signOnce, type Signing } from './sign-once'
import { createWorld, type Surroundings, type World } from './world'

const HELD_BACK_WITHIN_MILLISECONDS = 30_000
const LOOK_MILLISECONDS = 20

/**
 * A process of its own, started with the local certificates: records the calls of one signing, and then signs once for every
 * case, in many worlds at the same time. Says what it found on standard output, a line of JSON for each.
 */
async function main({ folder, azurite, lanes, reduced, seed, only }: LaneOrder): Promise<void> {
  const certificates = await prepareCertificates(folder, new Date())
  const keys = await prepareSigningKeys(join(folder, 'issuer-keys.json'))
  const surroundings: Surroundings = { certificates, keys, azurite, tabFolder: folder }
  const accounts = [...LANE_ACCOUNTS]
  const takeAccount = () => {
    const account = accounts.shift()
    if (account === undefined) throw new Error('more worlds were spoilt than there are accounts')
    return account
  }
  let making: Promise<unknown> = Promise.resolve()
  /** One at a time: making a world asks more of Azurite in a moment than all that live in one. */
  const makeWorld = () => {
    const made = making.then(() => createWorld(takeAccount(), surroundings))
    making = made.catch(() => undefined)
    return made
  }
  const recorded = await record(await makeWorld())
  say({ word: 'calls', calls: recorded })
  const cases: (FaultCase | StateCase)[] = [...STATE_CASES, ...planCases(recorded, { reduced, seed })].filter(({ name }) => only === undefined || name.includes(only))
  say({ word: 'planned', cases: cases.length })

  const waiting = cases.values()
  const work = async () => {
    let world: World | undefined
    let number = 0
    for (const fault of waiting) {
      if (!world || number >= SIGNERS) {
        await world?.close()
        world = await makeWorld()
        // The first signing lets every follower reach the end of what was placed.
        await signOnce(world, 0)
        number = 1
      }
      const result = 'deed' in fault ? await runStateCase(world, number, fault) : await runCase(world, number, fault)
      number += 1
      say({ word: 'case', ...result })
      if (result.problems.length === 0 && !('deed' in fault)) continue
      // What is wrong in one world would be found again by each case after it.
      await world.close()
      world = undefined
    }
    await world?.close()
  }
  await Promise.all(Array.from({ length: lanes }, work))
}

/** The calls of a signing by a service that has just started, whose followers are at the end of what was there before. */
async function record(world: World): Promise<OutboundCall[]> {
  await signOnce(world, 0)
  world.plan.set({ seed: 1, rules: DEPENDENCIES.map((on) => ({ on, kind: 'slow', share: 0 })) })
  await signOnce(world, 1)
  const { decisions } = world.lastPlan
  await world.close()
  return listCalls(decisions)
}

async function runCase(world: World, number: number, fault: FaultCase): Promise<CaseResult> {
  world.plan.set({ seed: 1, rules: [ruleOf(fault)] })
  const shared = { name: fault.name, on: fault.call.on, kind: fault.kind, attempt: fault.attempt }
  return report(shared, world, async () => {
    const signing = await signOnce(world, number)
    // A refused or doubtful update of a message is given up: the person has seen the receipt in its place.
    return { signing, problems: listProblems(signing, fault.call.on === 'connector') }
  })
}

type Named = Pick<CaseResult, 'name' | 'on' | 'kind' | 'attempt'>

async function report(shared: Named, world: World, run: () => Promise<{ signing: Signing; problems: string[] }>): Promise<CaseResult> {
  try {
    const { signing: { took, warnings, presses, isCardUpdated, starts }, problems } = await run()
    const struck = world.lastPlan.rules[0]?.struck ?? 0
    return { ...shared, struck, took: Math.round(took), problems, warnings, presses, isCardUpdated, starts }
  } catch (error) {
    const struck = world.plan.read().rules[0]?.struck ?? 0
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { ...shared, struck, took: 0, problems: [problem], warnings: [], presses: [], isCardUpdated: false, starts: 0 }
  }
}

/** The right outcome is a finding, or rows that wait: never another figure, never a lost record. */
async function runStateCase(world: World, number: number, { name, deed, isFinding }: StateCase): Promise<CaseResult> {
  world.plan.set({ seed: 1, rules: [HOLD_ROW_BACK] })
  const shared = { name, on: 'graph' as const, kind: deed.deed, attempt: 'first' as const }
  const askAsOwner = createAskAsOwner(world, world.settings)
  return report(shared, world, async () => {
    const signing = await signOnce(world, number, async () => {
      await waitUntilHeldBack(world)
      await doOwnerDeed(askAsOwner, deed)
    })
    const problems = [...listProblems(signing, false), ...(isFinding === signing.found > 0 ? [] : [`${signing.found} findings`])]
    return { signing, problems }
  })
}

async function waitUntilHeldBack({ plan }: World): Promise<void> {
  for (const until = Date.now() + HELD_BACK_WITHIN_MILLISECONDS; Date.now() < until && plan.read().rules[0]?.struck === 0; ) await pause(LOOK_MILLISECONDS)
}

/** Invariants, and what the person saw: a receipt in the end, before it nothing but a clear "try again" or Teams' own words. */
function listProblems({ violations, presses, isCardUpdated }: Signing, mayKeepOldCard: boolean): string[] {
  const [again, fromElsewhere] = presses.slice(-2)
  return [
    ...violations.map(({ invariant, problem }) => `${invariant}: ${problem}`),
    ...(presses.some(({ saw }) => saw.kind === 'refusal') ? ['somebody who may sign was refused'] : []),
    ...(presses.some(({ saw }) => saw.kind === 'receipt') ? [] : ['the person never got a receipt']),
    ...(again?.saw.kind === 'receipt' && fromElsewhere?.saw.kind === 'receipt' ? [] : ['a click delivered again did not get the receipt']),
    ...(isCardUpdated || mayKeepOldCard ? [] : ['the clicked message does not show the receipt']),
  ]
}

function say(word: LaneWord): void {
  process.stdout.write(`${JSON.stringify(word)}\n`)
}

main(JSON.parse(process.argv[2] ?? '') as LaneOrder).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exit(1)
  },
)
