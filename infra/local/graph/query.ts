import { malformedRequest } from './graph-error'
import type { GraphRequest } from './route'

/** Query options are written with or without their dollar sign, and in any case. */
export function findOption({ query }: Pick<GraphRequest, 'query'>, name: string): string | undefined {
  for (const [key, value] of query) if (isOption(key, name)) return value
  return undefined
}

export function listSelected(request: Pick<GraphRequest, 'query'>): string[] | undefined {
  return splitNames(findOption(request, 'select'))
}

/** `$top`; what is too large is cut to the largest page without a word. */
export function readTop(request: Pick<GraphRequest, 'query'>, { standard, most }: { standard: number; most: number }): number {
  const text = findOption(request, 'top')
  if (text === undefined) return standard
  if (!/^\d+$/.test(text) || Number(text) === 0) throw malformedRequest()
  return Math.min(Number(text), most)
}

/** Only what was selected; annotations always stay. */
export function selectProperties<T extends object>(value: T, select: readonly string[] | undefined, always: readonly string[] = []): Partial<T> {
  if (!select) return value
  const wanted = new Set([...select, ...always])
  return Object.fromEntries(Object.entries(value).filter(([name]) => name.startsWith('@') || wanted.has(name))) as Partial<T>
}

/** The same request for what comes after, as an absolute address with every option kept. */
export function nextLink(baseUrl: string, request: GraphRequest, changes: Record<string, string>): string {
  const changed = Object.entries(changes)
  const kept = [...request.query].filter(([key]) => !changed.some(([name]) => isOption(key, name.replace(/^\$/, ''))))
  const query = new URLSearchParams([...kept, ...changed])
  return `${baseUrl}/v1.0${request.path}?${query.toString().replaceAll('%24', '$').replaceAll('+', '%20')}`
}

export function toBase64UrlText(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url')
}

export function fromBase64UrlText(text: string): string {
  return Buffer.from(text, 'base64url').toString('utf8')
}

function isOption(key: string, name: string): boolean {
  return key.toLowerCase().replace(/^\$/, '') === name
}

export function splitNames(text: string | undefined): string[] | undefined {
  return text?.split(',').map((name) => name.trim()).filter((name) => name !== '')
}
