import { verificationCode } from '../../../core/facts/verification-code'
import type { Outcome } from './simulate'

/** The figures of security.md 4.6 that a run has, each a plain number. */
export type Figures = {
  runs: number
  people: number
  signatures: number
  requests: number
  deliveries: number
  acknowledged: number
  /** Receipts without their row (I1). */
  lost: number
  /** Rows that are there twice or that nobody clicked for (I2, I3). */
  surplus: number
  /** Deliveries that met a record and were answered with it. */
  repaired: number
  violations: number
  problems: number
}

/** Milliseconds that cannot be added up, only put beside each other. */
export type Spans = { recovery: number[]; numbered: number[]; listed: number[] }

export type Described = { figures: Figures; faults: ReadonlyMap<string, number>; spans: Spans }

/** What a run may be struck by, as the table of the proof names it; the numbers are those of security.md 4.4. */
const FAULTS: Readonly<Record<string, string>> = {
  'dropped-click': 'F1 click lost',
  'doubled-same-id': 'F2 click twice, same id',
  'doubled-new-id': 'F3 click twice, new id',
  'two-devices': 'F4 click on two devices',
  'late-answer': 'F5 answer too late',
  'delivered-again': 'F5 click delivered again',
  overtaken: 'F6 overtaken on the way',
  'malformed-click': 'F7 malformed click',
  fate: 'F8 left, blocked or renamed',
  published: 'F9 version between card and click',
  throttled: 'F10 throttled',
  'throttled-in-batch': 'F10 throttled within a batch',
  'timeout-before': 'F12 timeout before the effect',
  'timeout-after': 'F13 timeout after the effect',
  slow: 'F14 slow',
  withdrawn: 'F16 consent withdrawn',
  'stale-read': 'F20 stale read',
  crash: 'F21 crash',
  deploy: 'F23 orderly restart',
  killed: 'F23 killed while stopping',
  'start-failed': 'F23 start that failed',
}

export function describeOutcome({ plan, violations, problems, observed, trace, recoveries }: Outcome): Described {
  const receipts = observed.clicks.flatMap(({ saw, answeredAt }) => (saw.kind === 'receipt' ? [{ code: saw.verificationCode, answeredAt }] : []))
  const answeredAt = new Map(receipts.map((receipt) => [receipt.code, receipt.answeredAt]).reverse() as [string, string][])
  const lags = observed.sightings.flatMap(({ factKey, numberedAt, listedAt }) => {
    const from = answeredAt.get(verificationCode(factKey))
    return from !== undefined && numberedAt !== undefined ? [{ numbered: since(numberedAt, from), listed: listedAt === undefined ? Infinity : since(listedAt, from) }] : []
  })
  const countOf = (...invariants: string[]) => violations.filter(({ invariant }) => invariants.includes(invariant)).length
  return {
    figures: {
      runs: 1,
      people: plan.people,
      signatures: observed.journal.filter(({ fact }) => fact.kind === 'signature').length,
      requests: ['request', 'throttled', 'timeout-before', 'timeout-after', 'slow'].reduce((sum, kind) => sum + trace.count(kind), 0),
      deliveries: observed.clicks.length,
      acknowledged: answeredAt.size,
      lost: countOf('I1'),
      surplus: countOf('I2', 'I3'),
      repaired: receipts.length - answeredAt.size,
      violations: violations.length,
      problems: problems.length,
    },
    faults: new Map(Object.entries(FAULTS).map(([kind, name]) => [name, trace.count(kind)])),
    spans: { recovery: [...recoveries], numbered: lags.map(({ numbered }) => numbered), listed: lags.map(({ listed }) => listed) },
  }
}

export function addDescribed(one: Described, other: Described): Described {
  const names = Object.keys(one.figures) as (keyof Figures)[]
  return {
    figures: Object.fromEntries(names.map((name) => [name, one.figures[name] + other.figures[name]])) as Figures,
    faults: new Map([...one.faults].map(([name, count]) => [name, count + (other.faults.get(name) ?? 0)])),
    spans: {
      recovery: [...one.spans.recovery, ...other.spans.recovery],
      numbered: [...one.spans.numbered, ...other.spans.numbered],
      listed: [...one.spans.listed, ...other.spans.listed],
    },
  }
}

const WIDTH = 38

/** The lines of the table. Nothing seen in N bounds what may be there at 3/N, with 95 % confidence. */
export function toLines({ figures, faults, spans }: Described): string[] {
  const { lost, surplus, acknowledged } = figures
  const bound = (found: number) => (found === 0 ? ` (0 of ${acknowledged}: below ${(3 / acknowledged).toExponential(1)} with 95 % confidence)` : '')
  return [
    ...Object.entries(figures).map(([name, value]) => `  ${name.padEnd(WIDTH)}${value}${name === 'lost' ? bound(lost) : name === 'surplus' ? bound(surplus) : ''}`),
    ...[...faults].map(([name, count]) => `  ${name.padEnd(WIDTH)}${count}`),
    `  ${'down until answering again'.padEnd(WIDTH)}${inSeconds(spans.recovery)}`,
    `  ${'receipt to number'.padEnd(WIDTH)}${inSeconds(spans.numbered)}`,
    `  ${'receipt to list row'.padEnd(WIDTH)}${inSeconds(spans.listed)}`,
  ]
}

function inSeconds(milliseconds: readonly number[]): string {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (share: number) => ((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN) / 1_000).toFixed(1)
  return sorted.length === 0 ? 'none' : `p50 ${at(0.5)} s, p99 ${at(0.99)} s, max ${at(1)} s (${sorted.length})`
}

function since(instant: string, from: string): number {
  return Math.max(0, Date.parse(instant) - Date.parse(from))
}
