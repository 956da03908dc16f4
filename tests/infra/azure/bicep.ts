import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../house/source'

// There is no Bicep compiler in npm; these read what the tests ask about from the text, comments left out.
export function readBicep(name: string): string {
  return readFileSync(join(ROOT, 'infra/azure', name), 'utf8').replace(/^\s*\/\/.*$/gm, '')
}

/** The block in braces after a heading such as `settings: {`. */
export function blockAfter(text: string, heading: string): string {
  const start = text.indexOf(heading)
  if (start < 0) throw new Error(`No ${heading} in the template`)
  let depth = 0
  for (let at = start + heading.length - 1; at < text.length; at++) {
    // ${…} in a string opens and closes alike, so counting braces is enough.
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth === 0) return text.slice(start + heading.length, at)
  }
  throw new Error(`${heading} does not end`)
}

/** The names listed in `var <name> = ['a', 'b']`. */
export function listOf(text: string, name: string): string[] {
  const list = new RegExp(`^var ${name} = \\[([^\\]]*)\\]`, 'm').exec(text)?.[1]
  if (list === undefined) throw new Error(`No list ${name} in the template`)
  return [...list.matchAll(/'([^']+)'/g)].map(([, value]) => value ?? '')
}
