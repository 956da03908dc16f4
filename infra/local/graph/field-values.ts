import { kindOf, type Column } from './column-definition'
import { fieldNotRecognized, GraphError, malformedRequest, wrongJsonType } from './graph-error'
import { toInstant } from './instant'

export type FieldValue = string | number | boolean | { Url: string; Description?: string }
export type Fields = Record<string, FieldValue>

const LONGEST_TEXT = 255
const LONGEST_NOTE = 63_999

/** Fields that SharePoint fills itself; writing one is refused. */
const SYSTEM_FIELDS = new Set([
  'id', 'ID', 'ContentType', 'Created', 'Modified', 'AuthorLookupId', 'EditorLookupId', 'AppAuthorLookupId', 'AppEditorLookupId',
  '_UIVersionString', 'Attachments', 'Edit', 'LinkTitle', 'LinkTitleNoMenu', 'ItemChildCount', 'FolderChildCount',
])

/**
 * The fields after a write. Names count with their case, null clears, and a value of the wrong JSON type is answered with a
 * 500, as the real one does. What is required, allowed as a choice or within bounds nobody checks here: the app must.
 */
export function writeFields(columns: readonly Column[], before: Fields, written: Record<string, unknown>): Fields {
  const after = { ...before }
  for (const [name, value] of Object.entries(written)) {
    if (name.startsWith('@') || name.includes('@odata.')) continue
    if (SYSTEM_FIELDS.has(name)) throw new GraphError(400, 'invalidRequest', `Field '${name}' is read-only`)
    const column = columns.find((candidate) => fieldNameOf(candidate) === name)
    if (!column) throw fieldNotRecognized(name)
    if (value === null) delete after[name]
    else after[name] = acceptValue(column, value)
  }
  return after
}

/** People and look-ups are written by the number of the site's own table, under a name of its own. */
export function fieldNameOf(column: Column): string {
  return column.personOrGroup || column.lookup ? `${column.name}LookupId` : column.name
}

function acceptValue(column: Column, value: unknown): FieldValue {
  switch (kindOf(column)) {
    case 'text': {
      if (typeof value !== 'string') throw wrongJsonType()
      const most = column.text?.allowMultipleLines ? LONGEST_NOTE : LONGEST_TEXT
      // That it is refused is known, with which words is not.
      if (value.length > most) throw new GraphError(400, 'invalidRequest', `The value of field '${column.name}' is longer than ${most} characters.`)
      return value
    }
    case 'choice':
    case 'personOrGroup':
    case 'lookup':
      if (typeof value !== 'string') throw wrongJsonType()
      return value
    case 'number':
      if (typeof value !== 'number') throw wrongJsonType()
      return value
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongJsonType()
      return value
    case 'dateTime': {
      if (typeof value !== 'string') throw wrongJsonType()
      const instant = findInstant(value)
      if (!instant) throw wrongJsonType()
      return column.dateTime?.format === 'dateOnly' ? `${instant.slice(0, 10)}T00:00:00Z` : instant
    }
    case 'hyperlinkOrPicture': {
      if (typeof value !== 'object' || value === null || !('Url' in value) || typeof value.Url !== 'string') throw malformedRequest()
      const description = 'Description' in value && typeof value.Description === 'string' ? { Description: value.Description } : {}
      return { Url: value.Url, ...description }
    }
  }
}

/** An ISO instant in whole seconds, as it is kept and compared, or undefined. */
export function findInstant(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.test(text)) return undefined
  const date = new Date(/T.*[^Z]$/.test(text) && !/[+-]\d{2}:\d{2}$/.test(text) ? `${text}Z` : text)
  return Number.isNaN(date.getTime()) ? undefined : toInstant(date)
}
