import { sha256 } from '../../bot/hashing'
import { answerWheel } from '../../bot/api/wheel'
import type { ApiPorts } from '../../bot/api/handler'
import type { Fact } from '../../core/facts/fact'
import { factKey } from '../../core/facts/fact-key'
import { applyFact, type LogState } from '../../core/facts/log-state'
import { createWheelYear } from '../../core/wheel/wheel-year'
import { OUTSIDER, openFrontDoor, requestOf, type FrontDoor } from '../bot/web/front-door'
import { NOW, TODAY } from '../sample/sample-log'
import { signOffOf } from '../sample/sample-records'
import type { Bench } from './bench'
import { measureInterleaved, ROUNDS, type Measured } from './rounds'
import { drawBigWheel, UNITS } from './wheel/big-wheel'
import { drawWheel } from './wheel/draw-wheel'

const SEED = 20_261_121
/** Of one round; one in twenty may be slower than the figure. */
const QUESTIONS = 40
const INPUT = { year: 2026, language: 'nb' as const }

/**
 * The wheel of the whole municipality over HTTP, 400 activities that 350 units owe each, while something is signed off between
 * any two questions, held against the same answer worked out from nothing; and the page that Chromium draws from it.
 */
export const wheel: Bench = {
  name: 'wheel',
  aims: { p95_ms: { at_most: 20 }, kb: { at_most: 200 }, drawn_ms: { at_most: 300 }, longest_task_ms: { at_most: 100 } },
  async run({ root, say }) {
    say('Drawing a year of 400 activities in 350 units')
    const door = await openFrontDoor()
    try {
      const state = door.parts.api.readModel.state()
      for (const fact of drawBigWheel(SEED)) apply(state, fact)
      const asker = await createAsker(door)
      const first = await asker()
      say(`The first question of a day took ${Math.round(first.value)} ms`)
      let signed = 0
      const subject = async (): Promise<Measured> => {
        const times: number[] = []
        for (let question = 0; question < QUESTIONS; question++) {
          signOffNext(state, signed++)
          times.push((await asker()).value)
        }
        return { value: percentile(times, 0.95), checksum: 'the same' }
      }
      // Each round the log has grown, so what both answer is compared here, at one moment.
      const baseline = async (): Promise<Measured> => {
        const began = performance.now()
        const body = await answerFromNothing(state)
        const value = performance.now() - began
        return { value, checksum: (await asker()).body === body ? 'the same' : 'something else' }
      }
      const measured = await measureInterleaved(subject, baseline, ROUNDS)
      const { body } = await asker()
      const drawn = await drawWheel({ root, say }, body)
      return {
        figures: { p95_ms: measured.subject, kb: Buffer.byteLength(body) / 1000, ...drawn, first_ms: first.value, ratio: measured.baseline / measured.subject },
        baseline: { p95_ms: measured.baseline, kb: Buffer.byteLength(body) / 1000 },
        seed: SEED,
        people: UNITS,
      }
    } finally {
      await door.close()
    }
  },
}

/** One question after the other as the tab asks them; the clock goes on in between, for nobody may ask all the time. */
async function createAsker(door: FrontDoor): Promise<() => Promise<{ value: number; body: string }>> {
  const { path } = requestOf(answerWheel.question, INPUT)
  let moment = NOW.getTime()
  const mint = (seconds: number) => door.issuer.mint(OUTSIDER, { iat: seconds - 60, nbf: seconds - 60, exp: seconds + 3_600, roles: ['Management'] })
  let token = await mint(Math.floor(moment / 1000))
  let asked = 0
  return async () => {
    moment += 2_000
    door.setNow(new Date(moment))
    if (++asked % 500 === 0) token = await mint(Math.floor(moment / 1000))
    const began = performance.now()
    // A connection of its own: one that lay idle while nothing was answered may just be closing.
    const response = await door.send(path, { headers: { authorization: `Bearer ${token}`, connection: 'close' } })
    const body = await response.text()
    const value = performance.now() - began
    if (response.status !== 200) throw new Error(`The wheel answered with ${response.status}: ${body}`)
    return { value, body }
  }
}

/** Something of this year that was not done yet. */
function signOffNext(state: LogState, index: number): void {
  const fact = signOffOf(`unit/w-${index % UNITS}`, { requirementId: `activity-${(index * 10) % 400}`, round: `bench-${index}`, recordedAt: `${TODAY}T09:00:00.000Z`, doneOn: TODAY })
  apply(state, fact)
}

function apply(state: LogState, fact: Fact): void {
  applyFact(state, { number: state.logNumber + 1, factKey: factKey(sha256, fact), fact, salt: '', commitment: '' })
}

async function answerFromNothing(state: LogState): Promise<string> {
  const caller = { oid: OUTSIDER, ledUnitIds: [], roles: ['Management' as const], capacities: new Set(['Management' as const]) }
  const ports = { findWheelYear: (known: LogState, year: number, day: string) => createWheelYear({ ...known, prepared: { rules: new Map() } }, year, day) }
  const reply = await answerWheel.handle({ input: INPUT, caller, state, now: NOW, today: TODAY }, ports as unknown as ApiPorts)
  if (reply.outcome !== 'answered') throw new Error('The wheel was refused')
  return JSON.stringify(reply.answer)
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0
}
