import type { Properties } from './directory-match'
import { GraphError } from './graph-error'

/** What `$search` may be asked for; each word of it is the beginning of a word in the property. */
const SEARCHABLE = new Set(['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'description'])

/** `"displayName:kari" OR "mail:kari"`: quoted clauses, joined by AND and OR in capitals, AND binding closer. */
export function planSearch(text: string): (properties: Properties) => boolean {
  const refuse = () => new GraphError(400, 'Request_BadRequest', `Syntax error: $search expects clauses such as "displayName:value" but found ${text}.`)
  const alternatives = text.split(/\s+OR\s+/).map((alternative) => alternative.split(/\s+AND\s+/).map((clause) => readClause(clause, refuse)))
  return (properties) => alternatives.some((clauses) => clauses.every(({ property, words }) => contains(properties[property], words)))
}

function readClause(text: string, refuse: () => GraphError): { property: string; words: string[] } {
  const match = /^\s*"(\w+):([^"]+)"\s*$/.exec(text)
  const [, property = '', value = ''] = match ?? []
  if (!match || !SEARCHABLE.has(property)) throw refuse()
  return { property, words: splitWords(value) }
}

function contains(own: unknown, words: readonly string[]): boolean {
  const known = typeof own === 'string' ? splitWords(own) : []
  return words.every((word) => known.some((other) => other.startsWith(word)))
}

function splitWords(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}
