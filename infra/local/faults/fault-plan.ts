import { createRandom, type Random } from '../municipality/random'
import type { Dependency, FaultKind, FaultRule, FaultSettings } from './fault'

/** A request as rules see it. */
export type SeenRequest = { on: Dependency; method: string; url: string; inBatch?: boolean }

/** What happens to a request, with everything that was drawn for it. */
export type Strike = { kind: FaultKind; retryAfterSeconds?: number; milliseconds?: number; refusal?: FaultRule['refusal'] }

/** What was decided about one request that a rule fits, in the order in which the requests came. */
export type Decision = { number: number; on: Dependency; request: string; strike?: FaultKind; rule?: number }

export type FaultPlanState = { seed: number; rules: (FaultRule & { seen: number; struck: number })[]; decisions: readonly Decision[] }

export type FaultPlan = {
  /** Whether a rule stands for it: the one question that is asked of every request. */
  isSetOn(on: Dependency, kind?: FaultKind): boolean
  /** Replaces all rules and begins anew with the seed. */
  set(settings: FaultSettings): void
  /** The first rule that strikes decides; undefined when the request passes. */
  decide(request: SeenRequest): Strike | undefined
  read(): FaultPlanState
}

type ActiveRule = { rule: FaultRule; number: number; pattern: RegExp | undefined; random: Random; seen: number; struck: number }

/** Enough to read a run of 12,000 signatures afterwards; a forgotten rule must not fill the memory. */
const MOST_DECISIONS = 100_000
/** The spread of Graph's answers as measured: the hundredth slowest waits about four times the median. */
const SPREAD = 0.614

/** Chooses by the seed which requests are struck. Each rule draws from a stream of its own, so that one more moves no other. */
export function createFaultPlan(first: FaultSettings = { seed: 1, rules: [] }): FaultPlan {
  let seed = first.seed
  let active: ActiveRule[] = []
  let dependencies: ReadonlySet<Dependency> = new Set()
  let decisions: Decision[] = []
  let seen = 0

  function set(settings: FaultSettings): void {
    seed = settings.seed
    active = settings.rules.map((rule, number) => ({
      rule,
      number,
      pattern: rule.request === undefined ? undefined : new RegExp(rule.request),
      random: createRandom(settings.seed, `fault ${number}`),
      seen: 0,
      struck: 0,
    }))
    dependencies = new Set(settings.rules.map(({ on }) => on))
    decisions = []
    seen = 0
  }

  function decide({ on, method, url, inBatch = false }: SeenRequest): Strike | undefined {
    const request = `${method} ${url}`
    const fitting = active.filter(({ rule, pattern }) => rule.on === on && (rule.inBatch ?? false) === inBatch && (pattern === undefined || pattern.test(request)))
    if (fitting.length === 0) return undefined
    const striking = fitting.find(strikes)
    seen += 1
    const decision: Decision = { number: seen, on, request: inBatch ? `${request} in $batch` : request }
    if (decisions.length < MOST_DECISIONS) decisions.push(striking ? { ...decision, strike: striking.rule.kind, rule: striking.number } : decision)
    return striking && strikeOf(striking)
  }

  set(first)
  return {
    isSetOn: (on, kind) => dependencies.has(on) && (kind === undefined || active.some(({ rule }) => rule.on === on && rule.kind === kind)),
    set,
    decide,
    read: () => ({ seed, rules: active.map(({ rule, seen, struck }) => ({ ...rule, seen, struck })), decisions: [...decisions] }),
  }
}

function strikes(active: ActiveRule): boolean {
  const { rule: { skip = 0, times = Infinity, share = 1 }, random } = active
  active.seen += 1
  if (active.seen <= skip || active.struck >= times) return false
  if (share < 1 && !random.chance(share)) return false
  active.struck += 1
  return true
}

function strikeOf({ rule: { kind, refusal, retryAfterSeconds, milliseconds, medianMilliseconds }, random }: ActiveRule): Strike {
  const late = medianMilliseconds === undefined ? milliseconds : drawDelayMilliseconds(medianMilliseconds, random)
  return { kind, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }), ...(late !== undefined && { milliseconds: late }), ...(refusal && { refusal }) }
}

/** A delay of the log-normal distribution around the median. */
export function drawDelayMilliseconds(median: number, random: Pick<Random, 'next'>): number {
  const [first, second] = [1 - random.next(), random.next()]
  const normal = Math.sqrt(-2 * Math.log(first)) * Math.cos(2 * Math.PI * second)
  return median * Math.exp(SPREAD * normal)
}
