import type { Proof } from '../proof'
import { addDescribed, describeOutcome, toLines, type Described } from './describe'
import { REGRESSIONS } from './regressions'
import { simulate, type Plan } from './simulate'

/** A whole municipality once, and a small one many times over: what goes wrong rarely is found by different seeds, not by more people. */
const MUNICIPALITY = { people: 12_000, arrivalMinutes: 90 }
const VILLAGE = { people: 300, arrivalMinutes: 30 }
const FIRST_VILLAGE = 101
const VILLAGES = 40

export const WHOLE: readonly Plan[] = [
  { seed: 1, ...MUNICIPALITY },
  ...Array.from({ length: VILLAGES }, (_, index) => ({ seed: FIRST_VILLAGE + index, ...VILLAGE })),
  ...REGRESSIONS.map(({ plan }) => plan),
]

/** Most violations of one run that are told; the first ones show the cause. */
const MOST_TOLD = 10

export const simulationProof: Proof = {
  name: 'simulation',
  async prove({ seed, say }) {
    // Any seed may be asked for; one that is not known is a village.
    const plans = seed === undefined ? WHOLE : [WHOLE.find((plan) => plan.seed === seed) ?? { seed, ...VILLAGE }]
    const failures: string[] = []
    let total: Described | undefined
    for (const plan of plans) {
      const outcome = await simulate(plan)
      const described = describeOutcome(outcome)
      total = total ? addDescribed(total, described) : described
      const found = [...outcome.violations.map(({ invariant, problem }) => `${invariant}: ${problem}`), ...outcome.problems]
      if (found.length > 0) failures.push(`seed ${plan.seed}: ${found.slice(0, MOST_TOLD).join('\n    ')}\n    again with: npm run proof -- simulation --seed ${plan.seed}`)
      say(`seed ${plan.seed}: ${plan.people} people, ${described.figures.signatures} signatures, ${(outcome.virtualMilliseconds / 3_600_000).toFixed(1)} h, ${found.length} found, ${outcome.trace.hash().slice(0, 12)}`)
    }
    return { lines: total ? toLines(total) : [], failures }
  },
}
