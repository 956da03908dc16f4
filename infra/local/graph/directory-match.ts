import type { DirectoryFilter, DirectoryOperator } from './directory-filter'
import type { FilterValue } from './filter'

/** The properties of a user or group, as Graph names them. */
export type Properties = Readonly<Record<string, unknown>>

/** Whether the object passes. Texts are compared without case, instants by their time, and nothing is equal to null but null. */
export function isMatch(properties: Properties, filter: DirectoryFilter): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.parts.every((part) => isMatch(properties, part))
    case 'or':
      return filter.parts.some((part) => isMatch(properties, part))
    case 'not':
      return !isMatch(properties, filter.part)
    case 'test':
      return filter.operator === 'ne'
        ? !filter.values.some((value) => isTrue(properties[filter.property], 'eq', value))
        : filter.values.some((value) => isTrue(properties[filter.property], filter.operator, value))
  }
}

/** Orders by a property, empty values first, as the directory does. */
export function compareBy(property: string, descending: boolean): (one: Properties, other: Properties) => number {
  return (one, other) => {
    const order = comparable(one[property]).localeCompare(comparable(other[property]), 'nb')
    return descending ? -order : order
  }
}

function isTrue(own: unknown, operator: DirectoryOperator, wanted: FilterValue): boolean {
  if (own === null || own === undefined || wanted === null) return (own ?? null) === wanted && operator !== 'startswith' && operator !== 'endswith'
  const [a, b] = [comparable(own), comparable(wanted)]
  switch (operator) {
    case 'eq':
    case 'in':
      return a === b
    case 'ne':
      return a !== b
    case 'ge':
      return a >= b
    case 'le':
      return a <= b
    case 'gt':
      return a > b
    case 'lt':
      return a < b
    case 'startswith':
      return a.startsWith(b)
    case 'endswith':
      return a.endsWith(b)
  }
}

function comparable(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '')
  const instant = /^\d{4}-\d\d-\d\d(T|$)/.test(text) ? new Date(text) : undefined
  return instant && !Number.isNaN(instant.getTime()) ? instant.toISOString() : text.toLowerCase()
}
