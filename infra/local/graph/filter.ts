import type { GraphError } from './graph-error'

export type FilterOperator = 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge' | 'startswith'
export type FilterValue = string | number | boolean | null
/** `isBareDate` where an instant was written without quotes. */
export type Comparison = { path: string; operator: FilterOperator; value: FilterValue; isBareDate?: true }

const TOKEN = /\s*(?:('(?:[^']|'')*')|(\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)|(-?\d+(?:\.\d+)?(?![\w-]))|([A-Za-z_][\w/.]*)|([(),]))/y
const BARE_DATE = /^\d{4}-\d{2}-\d{2}/
const OPERATORS = new Set(['eq', 'ne', 'lt', 'gt', 'le', 'ge'])

/**
 * A filter as far as list items know them: comparisons and `startswith`, joined by `and`. Whatever else OData has (`or`, `not`,
 * `contains`, `in`, `any`) is refused, as the documentation names none of it for list items:
 * `refuseUnknown` says how, where that differs from what cannot be read at all.
 */
export function parseFilter(text: string, refuse: () => GraphError, refuseUnknown = refuse): Comparison[] {
  const tokens = splitTokens(text, refuse)
  let at = 0
  const take = () => tokens[at++] ?? ''
  const expect = (wanted: string) => {
    if (take().toLowerCase() !== wanted) throw refuse()
  }

  function readClause(): Comparison[] {
    if (tokens[at] === '(') {
      take()
      const inner = readConjunction()
      expect(')')
      return inner
    }
    const path = readName()
    if (path.toLowerCase() === 'startswith') {
      expect('(')
      const field = readName()
      expect(',')
      const value = readValue()
      expect(')')
      if (typeof value !== 'string') throw refuse()
      return [{ path: field, operator: 'startswith', value }]
    }
    const operator = take().toLowerCase()
    if (!OPERATORS.has(operator)) throw operator === '(' || /^[a-z]/.test(operator) ? refuseUnknown() : refuse()
    const isBareDate = BARE_DATE.test(tokens[at] ?? '')
    return [{ path, operator: operator as FilterOperator, value: readValue(), ...(isBareDate && { isBareDate }) }]
  }

  function readConjunction(): Comparison[] {
    const comparisons = readClause()
    while (tokens[at]?.toLowerCase() === 'and') {
      take()
      comparisons.push(...readClause())
    }
    return comparisons
  }

  function readName(): string {
    const token = take()
    if (!/^[A-Za-z_]/.test(token)) throw refuse()
    return token
  }

  function readValue(): FilterValue {
    const token = take()
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
    if (BARE_DATE.test(token)) return token
    if (/^-?\d/.test(token)) return Number(token)
    switch (token) {
      case 'true':
        return true
      case 'false':
        return false
      case 'null':
        return null
      default:
        throw refuse()
    }
  }

  const comparisons = readConjunction()
  if (at < tokens.length) throw ['or', 'in', 'has'].includes(tokens[at]?.toLowerCase() ?? '') ? refuseUnknown() : refuse()
  return comparisons
}

function splitTokens(text: string, refuse: () => GraphError): string[] {
  const tokens: string[] = []
  const trimmed = text.trim()
  let position = 0
  while (position < trimmed.length) {
    TOKEN.lastIndex = position
    const match = TOKEN.exec(trimmed)
    if (!match) throw refuse()
    tokens.push(match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '')
    position = TOKEN.lastIndex
  }
  return tokens
}
