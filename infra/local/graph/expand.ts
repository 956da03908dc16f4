import { noSuchProperty } from './graph-error'
import { findOption, splitNames } from './query'
import type { GraphRequest } from './route'

/** What is asked of a relationship: `fields($select=A,B)`, `items($top=5;$expand=fields)`. */
export type Expansion = { select: string[] | undefined; options: URLSearchParams }

/** Whether `$expand` names the relationship, and what it asks of it. */
export function findExpanded(request: Pick<GraphRequest, 'query'>, name: string): Expansion | undefined {
  const found = listExpanded(request).find(([relationship]) => relationship.toLowerCase() === name.toLowerCase())
  if (!found) return undefined
  const options = new URLSearchParams(splitOutside(found[1], ';').map((option): [string, string] => [option.slice(0, option.indexOf('=')).trim(), option.slice(option.indexOf('=') + 1)]))
  return { select: splitNames(findOption({ query: options }, 'select')), options }
}

/** Refuses a relationship that the type does not have, in the words that Graph has for it. */
export function requireKnownExpansions(request: Pick<GraphRequest, 'query'>, type: string, known: readonly string[]): void {
  const unknown = listExpanded(request).find(([name]) => !known.some((one) => one.toLowerCase() === name.toLowerCase()))
  if (unknown) throw noSuchProperty(unknown[0], type)
}

function listExpanded(request: Pick<GraphRequest, 'query'>): [string, string][] {
  return splitOutside(findOption(request, 'expand') ?? '', ',').map((part) => {
    const [, name = '', inner = ''] = /^\s*([^(]*?)\s*(?:\((.*)\))?\s*$/s.exec(part) ?? []
    return [name, inner]
  })
}

/** The parts between the marks that stand in no brackets. */
function splitOutside(text: string, mark: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const character of text) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === mark && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.filter((part) => part.trim() !== '')
}
