import type { Fields } from './list'

/** SharePoint keeps seconds; the exact instant stands in the whole record. */
export function toSeconds(instant: string): string {
  return instant.replace(/\.\d+Z$/, 'Z')
}

/** Leaves out what is not there: an empty column is absent from what Graph answers, so it is never written either. */
export function present(fields: Record<string, Fields[string] | undefined>): Fields {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Fields[string]] => entry[1] !== undefined && entry[1] !== ''))
}
