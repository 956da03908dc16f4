import type { GraphError } from './graph-error'
import type { FilterValue } from './filter'

export type DirectoryOperator = 'eq' | 'ne' | 'ge' | 'le' | 'gt' | 'lt' | 'in' | 'startswith' | 'endswith'

/** A filter as the directory reads it: unlike SharePoint's lists it knows `or`, `not`, `in` and `endsWith`. */
export type DirectoryFilter =
  | { kind: 'and' | 'or'; parts: DirectoryFilter[] }
  | { kind: 'not'; part: DirectoryFilter }
  | { kind: 'test'; property: string; operator: DirectoryOperator; values: FilterValue[] }

const TOKEN = /\s*(?:('(?:[^']|'')*')|(\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?)|(-?\d+(?:\.\d+)?)|([A-Za-z_$][\w/$]*)|([(),]))/y
const COMPARISONS = new Set(['eq', 'ne', 'ge', 'le', 'gt', 'lt'])
const CALLS = new Set(['startswith', 'endswith'])

export function parseDirectoryFilter(text: string, refuse: () => GraphError): DirectoryFilter {
  const tokens = splitTokens(text, refuse)
  let at = 0
  const next = () => tokens[at]?.toLowerCase()
  const take = () => tokens[at++] ?? ''
  const isNext = (word: string) => next() === word && take() !== ''
  const expect = (word: string) => {
    if (!isNext(word)) throw refuse()
  }

  function readJoined(word: 'or' | 'and', readPart: () => DirectoryFilter): DirectoryFilter {
    const parts = [readPart()]
    while (isNext(word)) parts.push(readPart())
    const [only] = parts
    return parts.length === 1 && only ? only : { kind: word, parts }
  }
  const readAny = (): DirectoryFilter => readJoined('or', () => readJoined('and', readClause))

  function readClause(): DirectoryFilter {
    if (isNext('not')) return { kind: 'not', part: readClause() }
    if (isNext('(')) {
      const inner = readAny()
      expect(')')
      return inner
    }
    const name = readName()
    const call = name.toLowerCase()
    return CALLS.has(call) && isNext('(') ? readCall(call as 'startswith' | 'endswith') : readComparison(name)
  }

  function readCall(operator: 'startswith' | 'endswith'): DirectoryFilter {
    const property = readName()
    expect(',')
    const value = readValue()
    expect(')')
    if (typeof value !== 'string') throw refuse()
    return { kind: 'test', property, operator, values: [value] }
  }

  function readComparison(property: string): DirectoryFilter {
    const operator = take().toLowerCase()
    if (COMPARISONS.has(operator)) return { kind: 'test', property, operator: operator as DirectoryOperator, values: [readValue()] }
    if (operator !== 'in') throw refuse()
    expect('(')
    const values = [readValue()]
    while (isNext(',')) values.push(readValue())
    expect(')')
    return { kind: 'test', property, operator: 'in', values }
  }

  function readName(): string {
    const token = take()
    if (!/^[A-Za-z_]/.test(token)) throw refuse()
    return token
  }

  function readValue(): FilterValue {
    const token = take()
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
    if (/^\d{4}-\d\d-\d\d/.test(token)) return token
    if (/^-?\d/.test(token)) return Number(token)
    if (token === 'true' || token === 'false') return token === 'true'
    if (token === 'null') return null
    throw refuse()
  }

  const filter = readAny()
  if (at < tokens.length) throw refuse()
  return filter
}

/** Every test of a filter, with whether a `not` stands before it. */
export function listTests(filter: DirectoryFilter, isNegated = false): (Extract<DirectoryFilter, { kind: 'test' }> & { isNegated: boolean })[] {
  switch (filter.kind) {
    case 'test':
      return [{ ...filter, isNegated }]
    case 'not':
      return listTests(filter.part, true)
    case 'and':
    case 'or':
      return filter.parts.flatMap((part) => listTests(part, isNegated))
  }
}

function splitTokens(text: string, refuse: () => GraphError): string[] {
  const tokens: string[] = []
  const trimmed = text.trim()
  for (let position = 0; position < trimmed.length; position = TOKEN.lastIndex) {
    TOKEN.lastIndex = position
    const match = TOKEN.exec(trimmed)
    if (!match) throw refuse()
    tokens.push(match[0].trim())
  }
  return tokens
}
