import { kindOf, UNWRITABLE_NAME, type Column } from './column-definition'
import { acceptMany, takesMany } from './field-collections'
import { fieldNotRecognized, GraphError, malformedRequest, wrongJsonType } from './graph-error'
import { toInstant } from './instant'
import type { GraphSwitches } from './switches'

type Single = string | number | boolean | { Url: string; Description?: string }
export type FieldValue = Single | readonly (string | { LookupId: number; LookupValue: string })[]
export type Fields = Record<string, FieldValue>

const LONGEST_TEXT = 255
const LONGEST_NOTE = 63_999

/** Fields that SharePoint fills itself; writing one is refused. */
const SYSTEM_FIELDS = new Set([
  'id', 'ID', 'ContentType', 'Created', 'Modified', 'AuthorLookupId', 'EditorLookupId', 'AppAuthorLookupId', 'AppEditorLookupId',
  '_UIVersionString', 'Attachments', 'Edit', 'LinkTitle', 'LinkTitleNoMenu', 'ItemChildCount', 'FolderChildCount',
])

/**
 * The fields after a write. Names count with their case, and a value of the wrong JSON type is answered with a 500, as the
 * real one does. What is required, allowed as a choice or within bounds is checked only where the switches say so: the app must.
 */
export function writeFields(columns: readonly Column[], before: Fields, written: Record<string, unknown>, switches: GraphSwitches): Fields {
  const after = { ...before }
  for (const [name, value] of Object.entries(written)) {
    if (name.startsWith('@') || name.includes('@odata.')) continue
    if (SYSTEM_FIELDS.has(name)) throw new GraphError(400, 'invalidRequest', `Field '${name}' is read-only`)
    const column = columns.find((candidate) => fieldNameOf(candidate) === name)
    if (!column || column.name === UNWRITABLE_NAME) throw fieldNotRecognized(name)
    // Known of the real one: a column named XId takes what is written to the person X, and nothing comes of it.
    if (name !== column.name && columns.some((other) => other.name === `${column.name}Id`)) continue
    if (value === null && switches.nullField === 'refused') throw malformedRequest()
    if (value === null) delete after[nameShown(column)]
    else after[nameShown(column)] = takesMany(column) ? acceptMany(column, value, written[`${name}@odata.type`], switches) : acceptValue(column, value, switches)
  }
  if (switches.requiredColumns === 'enforced') requireAll(columns, after)
  return after
}

/** What a new item has before anybody writes to it. A formula is SharePoint's own affair and stays empty here. */
export function defaultFields(columns: readonly Column[]): Fields {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const value = column.defaultValue?.value
      if (value === undefined || value === '') return []
      const kind = kindOf(column)
      return [[column.name, kind === 'number' ? Number(value) : kind === 'boolean' ? value === '1' : value]]
    }),
  )
}

/** People and look-ups are written by the number of the site's own table, under a name of its own. */
export function fieldNameOf(column: Column): string {
  return column.personOrGroup || column.lookup ? `${column.name}LookupId` : column.name
}

/** Several people are read under the name of the column. */
function nameShown(column: Column): string {
  return takesMany(column) ? column.name : fieldNameOf(column)
}

function requireAll(columns: readonly Column[], fields: Fields): void {
  const missing = columns.find((column) => column.required && fields[nameShown(column)] === undefined)
  if (missing) throw new GraphError(400, 'invalidRequest', `Field '${missing.name}' is required`)
}

function acceptValue(column: Column, value: unknown, switches: GraphSwitches): Single {
  switch (kindOf(column)) {
    case 'text':
      if (typeof value !== 'string') throw wrongJsonType()
      return column.text?.allowMultipleLines ? fitNote(column, value, switches) : fitText(column, value, switches)
    case 'choice': {
      if (typeof value !== 'string') throw wrongJsonType()
      const isOpen = column.choice?.allowTextEntry || switches.choiceNotInList === 'accepted'
      if (!isOpen && !column.choice?.choices.includes(value)) throw new GraphError(400, 'invalidRequest', `The value of field '${column.name}' is not one of its choices.`)
      return value
    }
    case 'personOrGroup':
    case 'lookup':
      if (typeof value === 'number' && switches.personAsNumber === 'accepted') return String(value)
      if (typeof value !== 'string') throw wrongJsonType()
      return value
    case 'number': {
      if (typeof value !== 'number') throw wrongJsonType()
      const { minimum = -Infinity, maximum = Infinity } = column.number ?? {}
      if (switches.numberOutOfBounds === 'refused' && (value < minimum || value > maximum))
        throw new GraphError(400, 'invalidRequest', `The value of field '${column.name}' is out of bounds.`)
      return value
    }
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongJsonType()
      return value
    case 'dateTime': {
      const instant = typeof value === 'string' ? findInstant(value) : undefined
      if (instant === undefined) throw wrongJsonType()
      return column.dateTime?.format === 'dateOnly' ? `${instant.slice(0, 10)}T00:00:00Z` : instant
    }
    case 'hyperlinkOrPicture': {
      if (switches.hyperlink === 'refused') throw malformedRequest()
      if (typeof value !== 'object' || value === null || !('Url' in value) || typeof value.Url !== 'string') throw malformedRequest()
      const description = 'Description' in value && typeof value.Description === 'string' ? { Description: value.Description } : {}
      return { Url: value.Url, ...description }
    }
  }
}

/** A column's own `maxLength` is for forms; only the ceiling of the type holds. That it does is known, with which words is not. */
function fitText(column: Column, value: string, { longText }: GraphSwitches): string {
  if (value.length <= LONGEST_TEXT) return value
  if (longText === 'cut') return value.slice(0, LONGEST_TEXT)
  throw longText === 'general-exception' ? wrongJsonType() : tooLong(column, LONGEST_TEXT)
}

function fitNote(column: Column, value: string, { longNote }: GraphSwitches): string {
  if (value.length <= LONGEST_NOTE || longNote === 'taken') return value
  if (longNote === 'cut') return value.slice(0, LONGEST_NOTE)
  throw tooLong(column, LONGEST_NOTE)
}

function tooLong(column: Column, most: number): GraphError {
  return new GraphError(400, 'invalidRequest', `The value of field '${column.name}' is longer than ${most} characters.`)
}

/** An ISO instant in whole seconds, as it is kept and compared, or undefined. */
export function findInstant(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.test(text)) return undefined
  const date = new Date(/T.*[^Z]$/.test(text) && !/[+-]\d{2}:\d{2}$/.test(text) ? `${text}Z` : text)
  return Number.isNaN(date.getTime()) ? undefined : toInstant(date)
}
