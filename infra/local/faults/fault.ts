import { z } from 'zod'
import { REFUSALS, type RefusalName } from '../connector/refusals'

/** What an app in Microsoft 365 depends on: each can be made to fail by itself. */
export const DEPENDENCIES = ['graph', 'connector', 'table', 'queue', 'blob', 'issuer'] as const
export type Dependency = (typeof DEPENDENCIES)[number]

export const FAULT_KINDS = [
  /** 429. With `Retry-After` only where the rule says how long. */
  'throttled',
  'error-500',
  'error-502',
  'error-503',
  'error-504',
  /** Nothing is done, and no answer comes until the client gives up. */
  'timeout-before',
  /** Everything is done, and no answer comes. */
  'timeout-after',
  /** Everything is done, and the answer comes late. */
  'slow',
  /** The connection breaks before anything is done. */
  'reset',
  /** Everything is done, and the connection breaks in the middle of the answer. */
  'truncated',
  /** 401, as for a token that has expired. */
  'expired-token',
  /** 403, as when an administrator has taken a permission back. */
  'withdrawn-consent',
  /** A read is answered as it stood before the latest writes. */
  'stale-read',
  /** What the Bot Connector says under the name of its refusal, also what otherwise hardly comes about. */
  'refused',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

const LONGEST_MILLISECONDS = 600_000
const REFUSAL_NAMES = [...Object.keys(REFUSALS), 'writesBlocked'] as RefusalName[]

const FaultRuleFields = z.strictObject({
  on: z.enum(DEPENDENCIES),
  kind: z.enum(FAULT_KINDS),
  /** The source of a regular expression, held against `METHOD /path?query` as it stands on the wire. */
  request: z.string().max(500).refine(isPattern, 'is no regular expression').optional(),
  /** Strikes single requests inside a `$batch` of Graph, and nothing else. Without it, a batch is struck only as a whole. */
  inBatch: z.literal(true).optional(),
  /** So many requests that fit pass first. */
  skip: z.int().min(0).optional(),
  /** So many are struck; after them the rule is spent. */
  times: z.int().min(1).optional(),
  /** Each that fits is struck with this probability, drawn from the seed. With 0 a rule only watches. */
  share: z.number().min(0).max(1).optional(),
  retryAfterSeconds: z.int().min(0).max(3_600).optional(),
  /** How late a slow answer is, how old a stale one may be, and after what a connection without answer is broken. */
  milliseconds: z.number().min(0).max(LONGEST_MILLISECONDS).optional(),
  /** In place of `milliseconds`: slow answers are this late in the median, log-normally spread as measured at the real Graph. */
  medianMilliseconds: z.number().min(1).max(LONGEST_MILLISECONDS).optional(),
  /** Which refusal of the connector, for `refused` alone. */
  refusal: z.enum(REFUSAL_NAMES).optional(),
})
/** Which requests are struck by what. A rule without limits strikes every request of its dependency. */
export const FaultRule = FaultRuleFields.refine(({ on, kind, refusal }) => (kind === 'refused') === (refusal !== undefined) && (kind !== 'refused' || on === 'connector'), {
  path: ['refusal'],
  message: 'belongs to what the connector refuses',
}).refine(({ on, kind, inBatch }) => inBatch === undefined || (on === 'graph' && kind !== 'stale-read'), { path: ['inBatch'], message: 'belongs to Graph, and not to stale reads' })
export type FaultRule = z.infer<typeof FaultRule>

/** A whole bad day. The same seed and the same order of requests bring the same faults. */
export const FaultSettings = z.strictObject({ seed: z.int().default(1), rules: z.array(FaultRule).max(200) })
export type FaultSettings = z.infer<typeof FaultSettings>

function isPattern(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
