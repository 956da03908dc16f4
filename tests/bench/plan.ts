import { planPrompts, type PlannedPrompt } from '../../core/prompts/plan-prompts'
import { STANDARD_PROMPT_RULES, type PromptRules } from '../../core/prompts/prompt-rules'
import type { Bench } from './bench'
import { drawBoard } from './prompts/big-board'
import { planOneByOne, toPeople } from './prompts/plan-one-by-one'
import { measureInterleaved, median, ROUNDS } from './rounds'
import { slopeOf } from './slope'

const PEOPLE = 55_000
const SIZES = [12_000, PEOPLE, 110_000]
const SEED = 1
const DAY = '2026-11-23'
const NOW = new Date('2026-11-23T11:00:00.000Z')
const RULES: PromptRules = { ...STANDARD_PROMPT_RULES, groups: [{ title: 'Turnus', unitIds: ['w-1'], hours: { weekdays: [1, 2, 3, 4, 5, 6, 7], fromHour: 10, untilHour: 20, onPublicHolidays: true }, extraDays: 14 }] }

/** The prompts that are owed at one moment among 55,000 people who each owe twenty things, held against the same plan over objects. */
export const plan: Bench = {
  name: 'plan',
  aims: { plan_ms: { at_most: 50 }, exponent: { at_most: 1.1 } },
  async run({ say }) {
    const points: { x: number; y: number }[] = []
    let planned = 0
    for (const people of SIZES) {
      const board = drawBoard(people, DAY, RULES, SEED)
      const rounds = Array.from({ length: ROUNDS }, () => {
        const began = performance.now()
        planned = planPrompts(board, RULES, [], NOW).length
        return performance.now() - began
      })
      points.push({ x: people, y: median(rounds) })
      say(`${String(people)} people, ${String(planned)} prompts: ${median(rounds).toFixed(1)} ms`)
    }
    const board = drawBoard(PEOPLE, DAY, RULES, SEED)
    const people = toPeople(board)
    const compared = await measureInterleaved(time(() => planPrompts(board, RULES, [], NOW)), time(() => planOneByOne(people, board, RULES, NOW)))
    return {
      figures: { plan_ms: compared.subject, exponent: slopeOf(points), ratio: compared.baseline / compared.subject },
      baseline: { plan_ms: compared.baseline },
      seed: SEED,
      people: PEOPLE,
    }
  },
}

function time(list: () => readonly PlannedPrompt[]) {
  return () => {
    const began = performance.now()
    const prompts = list()
    const value = performance.now() - began
    return Promise.resolve({ value, checksum: prompts.map(({ personId, because, rungs }) => `${personId} ${because} ${rungs.join('')}`).join() })
  }
}
