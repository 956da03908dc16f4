import { basename } from 'node:path'
import type { ChildFailedError } from './child'

/** The line for whoever started it: which process ended, why as far as it said, and what to do. */
export function explainFailure({ exit: { name, code, signal }, lastLines }: ChildFailedError, folder: string): string {
  if (name === 'build') return `The build failed:\n${lastLines}`
  const how = signal ? `was ended by ${signal}` : `ended with code ${code}`
  const why = findReason(lastLines)
  const said = `${name} ${how}${why === '' ? '' : `: ${why.replace(/\.$/, '')}`}. More is in ${basename(folder)}/logs/${name}.log.`
  // These two keep everything there is; what they cannot read, they cannot start with.
  return name === 'tenant' || name === 'azurite' ? `${said} If it happens again, ${basename(folder)} is damaged; begin anew with: npm start -- --reset` : said
}

/** The line that names an error, else the last one. */
function findReason(lastLines: string): string {
  const lines = lastLines.split('\n').map((line) => line.trim())
  return lines.find((line) => /error|failed|cannot|not found/i.test(line)) ?? lines.at(-1) ?? ''
}
