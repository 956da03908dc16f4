import type { TableEntity } from '@azure/data-tables'
import type { Row } from '../ports'
import { MAXIMUM_PROPERTY_LENGTH } from '../row-rules'

type Value = Row['values'][string]
type Edm = Value | { type: 'Double'; value: string }

/**
 * A row as Azure keeps it. A property holds 64 KiB, so a long text goes on in `name_1`, `name_2` …, which no name of ours
 * can be; a number that is no Int32 says its type, because the service reads a bare one as that.
 */
export function toEntity(partition: string, { row, values }: Row): TableEntity<Record<string, Edm>> {
  const entity: Record<string, Edm> = {}
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') splitText(value).forEach((part, index) => (entity[index === 0 ? name : `${name}_${index}`] = part))
    else if (typeof value === 'number' && value !== (value | 0)) entity[name] = { type: 'Double', value: String(value) }
    else entity[name] = value
  }
  return { partitionKey: partition, rowKey: row, ...entity }
}

export function fromEntity(entity: Record<string, unknown>): { partition: string; row: Row } {
  const { partitionKey, rowKey, etag: _, timestamp: __, ...properties } = entity
  const values: Row['values'] = {}
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('_') || name.includes('.')) continue
    if (typeof value === 'string') values[name] = joinText(name, value, properties)
    else if (typeof value === 'number' || typeof value === 'boolean') values[name] = value
  }
  return { partition: String(partitionKey), row: { row: String(rowKey), values } }
}

function splitText(text: string): string[] {
  if (text.length <= MAXIMUM_PROPERTY_LENGTH) return [text]
  const end = isHighSurrogate(text.charCodeAt(MAXIMUM_PROPERTY_LENGTH - 1)) ? MAXIMUM_PROPERTY_LENGTH - 1 : MAXIMUM_PROPERTY_LENGTH
  return [text.slice(0, end), ...splitText(text.slice(end))]
}

function joinText(name: string, first: string, properties: Record<string, unknown>): string {
  let text = first
  for (let index = 1; ; index += 1) {
    const part = properties[`${name}_${index}`]
    if (typeof part !== 'string') return text
    text += part
  }
}

/** Half a character would not survive the way through UTF-8. */
function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
