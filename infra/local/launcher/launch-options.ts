const DEFAULT_PORT = 5300
const DEFAULT_PEOPLE = 12_000

export type LaunchOptions = {
  port: number
  /** Size of the sample municipality when it is created. */
  people: number
  /** Where everything is kept, below the repository. */
  folder: string
  isReset: boolean
}

/** What the command line and the environment ask for. A mistake is said at once, never passed over. */
export function readLaunchOptions(given: readonly string[], environment: Record<string, string | undefined>): LaunchOptions {
  const unknown = given.filter((argument) => argument !== '--reset')
  if (unknown.length > 0) throw new LaunchError(`Unknown argument ${unknown.join(' ')}. Known is --reset, which begins anew: npm start -- --reset`)
  const folder = environment['DATA_FOLDER'] ?? '.local'
  // It is deleted whole by --reset: nothing of the developer's own may ever be meant.
  if (!/^\.local[\w-]*$/.test(folder)) throw new LaunchError(`DATA_FOLDER is ${folder}, but must be .local or begin so, as .local-two does.`)
  return {
    port: readNumber('PORT', environment, DEFAULT_PORT, 1024, 65_526),
    people: readNumber('PEOPLE', environment, DEFAULT_PEOPLE, 100, 60_000),
    folder,
    isReset: given.includes('--reset'),
  }
}

function readNumber(name: string, environment: Record<string, string | undefined>, usual: number, least: number, most: number): number {
  const text = environment[name] ?? String(usual)
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < least || number > most) throw new LaunchError(`${name} is ${text}, but must be a number from ${least} to ${most}.`)
  return number
}

/** Something a person can put right; its message is the one line that says how. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError'
}
