type Fields = Readonly<Record<string, unknown>>

/**
 * Names of the fields in which a row that lies in a list differs from the one we would write. SharePoint's own fields
 * beside ours do not count; a line break may have become CRLF and an instant lost its fraction on the way.
 */
export function compareFields(ours: Fields, theirs: Fields): string[] {
  return Object.keys(ours).filter((name) => normal(ours[name]) !== normal(theirs[name]))
}

function normal(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') return value
  if (/^\d{4}-\d\d-\d\dT[\d:]{8}(\.\d+)?Z$/.test(value)) return value.replace(/\.\d+Z$/, 'Z')
  return value.replaceAll('\r\n', '\n').trimEnd()
}
