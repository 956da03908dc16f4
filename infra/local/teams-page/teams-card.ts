type Json = Record<string, unknown>

/** What a button sends is nobody's to change. */
const NOT_DRAWN = new Set(['data', 'refresh', 'authentication', 'msteams'])
/** Microsoft's renderer would fill it in; the mark between the braces is not seen. */
const DATE_TO_FILL_IN = /\{\{(?=(?:DATE|TIME)\()/g

/**
 * The card as any Teams reads it, where Microsoft's renderer knows more: a button is never disabled (msteams-docs#8698) nor coloured by
 * its style, and dates are not filled in for the author. Elements are looked through for both, also those inside others.
 */
export function readAsTeams(card: object): object {
  return readValue(card) as object
}

function readValue(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(DATE_TO_FILL_IN, '{\u2060{')
  if (Array.isArray(value)) return value.map(readValue)
  if (typeof value !== 'object' || value === null) return value
  const { type } = value as Json
  const isAction = typeof type === 'string' && type.startsWith('Action.')
  const known = Object.entries(value).filter(([name]) => !isAction || (name !== 'isEnabled' && name !== 'style'))
  return Object.fromEntries(known.map(([name, inner]) => [name, NOT_DRAWN.has(name) ? inner : readValue(inner)]))
}
