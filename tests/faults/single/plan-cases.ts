import { FAULT_KINDS, type Dependency, type FaultKind, type FaultRule } from '../../../infra/local/faults/fault'
import { createRandom } from '../../../infra/local/municipality/random'
import { patternOf, type OutboundCall } from './outbound-calls'

/** `first` strikes the call, `second` also the next one that reads the same, which is its retry. */
export type Attempt = 'first' | 'second'
/** Kinds as the report counts them: 429 comes in two. */
export type Struck = FaultKind | 'throttled-with-retry-after'
export type FaultCase = { name: string; call: OutboundCall; kind: Struck; attempt: Attempt }

/** What a struck call waits for when it is only late: longer than a click may take, shorter than the clients' patience here. */
const SLOW_MILLISECONDS = 1_500
const RETRY_AFTER_SECONDS = 2
const KINDS: readonly Struck[] = [...FAULT_KINDS, 'throttled-with-retry-after']

/** Every call × every kind that can happen to it × first and second attempt. Reduced: few, with every call, every kind at each dependency and every kind at either attempt. */
export function planCases(calls: readonly OutboundCall[], { reduced, seed }: { reduced: boolean; seed: number }): FaultCase[] {
  const cases = calls.flatMap((call) =>
    KINDS.filter((kind) => hasMeaning(call, kind)).flatMap((kind) =>
      (['first', 'second'] as const).map((attempt): FaultCase => ({ name: `${call.on} ${call.request} #${call.occurrence}, ${kind}, ${attempt} attempt`, call, kind, attempt })),
    ),
  )
  return reduced ? drawFew(cases, seed) : cases
}

export function ruleOf({ call, kind, attempt }: FaultCase): FaultRule {
  const shared = { on: call.on, request: patternOf(call), skip: call.occurrence - 1, times: attempt === 'first' ? 1 : 2 }
  if (kind === 'throttled-with-retry-after') return { ...shared, kind: 'throttled', retryAfterSeconds: RETRY_AFTER_SECONDS }
  return kind === 'slow' ? { ...shared, kind, milliseconds: SLOW_MILLISECONDS } : { ...shared, kind }
}

/** A stale read needs a read, and Azure's tables and blobs have none; keys lie open, so nobody is refused them for want of rights. */
function hasMeaning({ on, request }: OutboundCall, kind: Struck): boolean {
  if (kind === 'stale-read') return request.startsWith('GET ') && LAGGING.has(on)
  if (kind === 'expired-token' || kind === 'withdrawn-consent') return !request.includes('/.well-known/')
  return true
}

const LAGGING: ReadonlySet<Dependency> = new Set(['graph', 'queue'])

/** First one case of every call, in turn of another kind, then of every kind that is missing, then of every kind at an attempt that is. */
function drawFew(cases: readonly FaultCase[], seed: number): FaultCase[] {
  const random = createRandom(seed, 'single faults')
  const shuffled = cases.map((one) => ({ one, at: random.next() })).sort((a, b) => a.at - b.at).map(({ one }) => one)
  const drawn = new Set<FaultCase>()
  const [calls, kinds, attempts] = [new Set<OutboundCall>(), new Set<string>(), new Set<string>()]
  const draw = (one: FaultCase) => {
    drawn.add(one)
    calls.add(one.call)
    kinds.add(`${one.call.on} ${one.kind}`)
    attempts.add(`${one.kind} ${one.attempt}`)
  }
  for (const one of shuffled) if (!calls.has(one.call) && !kinds.has(`${one.call.on} ${one.kind}`)) draw(one)
  for (const one of shuffled) if (!calls.has(one.call)) draw(one)
  for (const one of shuffled) if (!kinds.has(`${one.call.on} ${one.kind}`)) draw(one)
  for (const one of shuffled) if (!attempts.has(`${one.kind} ${one.attempt}`)) draw(one)
  return cases.filter((one) => drawn.has(one))
}

