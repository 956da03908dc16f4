import { canonicalJson } from '../../core/facts/canonical-json'
import { Fact, type JournalledFact, type NumberedFact } from '../../core/facts/fact'
import { partitionSubject } from '../../core/facts/fact-key'
import { UnknownFactError } from '../../core/facts/log-state'
import type { Row } from '../ports'
import { bucketOf } from './bucket'

/** Where the fact lies in the journal. */
export function bucketOfFact(fact: Fact): string {
  return bucketOf(partitionSubject(fact))
}

export const RECORD_PREFIX = 'r-'
export const PENDING_PREFIX = 'p-'
export const NUMBER_PREFIX = 'n-'
/** Comes after every name that begins with the prefix before it. */
export const LAST = '~'

export const LOG_PARTITION = 'log'
const NUMBER_DIGITS = 12

export const recordRowName = (factKey: string) => `${RECORD_PREFIX}${factKey}`
export const pendingRowName = (factKey: string) => `${PENDING_PREFIX}${factKey}`
export const numberRowName = (number: number) => `${NUMBER_PREFIX}${number.toString().padStart(NUMBER_DIGITS, '0')}`
export const keyRowName = (factKey: string) => `k-${factKey}`

/** The two rows a saved fact becomes: itself, and the note that it has no number yet. `order` puts those of one saving in their order. */
export function toJournalRows(journalled: JournalledFact, order: number): [Row, Row] {
  const { factKey, fact } = journalled
  return [
    { row: recordRowName(factKey), values: { ...toValues(journalled), subject: partitionSubject(fact) } },
    { row: pendingRowName(factKey), values: { order: `${fact.recordedAt}/${order.toString().padStart(6, '0')}` } },
  ]
}

/** The two rows a number becomes: itself, and the key row that makes a second number for the same fact impossible. */
export function toLogRows(numbered: NumberedFact): [Row, Row] {
  return [
    { row: numberRowName(numbered.number), values: { ...toValues(numbered), factKey: numbered.factKey } },
    { row: keyRowName(numbered.factKey), values: { number: numbered.number } },
  ]
}

export function fromJournalRow({ row, values }: Row): JournalledFact {
  return { factKey: row.slice(RECORD_PREFIX.length), ...fromValues(values, row) }
}

export function fromLogRow({ row, values }: Row): NumberedFact {
  const number = Number(row.slice(NUMBER_PREFIX.length))
  return { number, factKey: requireText(values, 'factKey', row), ...fromValues(values, row, number) }
}

/** A row that none of our versions wrote, or that somebody changed. Whoever reads it stops and says so. */
export class UnreadableFactError extends Error {
  override readonly name = 'UnreadableFactError'
  constructor(readonly row: string, problem: string) {
    super(`The fact in row ${row} cannot be read: ${problem}`)
  }
}

function toValues({ fact, salt, commitment }: JournalledFact): Row['values'] {
  return { fact: canonicalJson(fact), salt, commitment }
}

function fromValues(values: Row['values'], row: string, number = 0): Pick<JournalledFact, 'fact' | 'salt' | 'commitment'> {
  return { fact: parseFact(requireText(values, 'fact', row), row, number), salt: requireText(values, 'salt', row), commitment: requireText(values, 'commitment', row) }
}

function parseFact(json: string, row: string, number: number): Fact {
  const value: unknown = JSON.parse(json)
  const parsed = Fact.safeParse(value)
  if (parsed.success) return parsed.data
  const kind = (value as { kind?: unknown } | null)?.kind
  if (typeof kind === 'string' && !KINDS.has(kind)) throw new UnknownFactError(number, kind)
  throw new UnreadableFactError(row, parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
}

const KINDS: ReadonlySet<string> = new Set(Fact.options.map((option) => option.shape.kind.value))

function requireText(values: Row['values'], name: string, row: string): string {
  const value = values[name]
  if (typeof value !== 'string') throw new UnreadableFactError(row, `${name} is missing`)
  return value
}
