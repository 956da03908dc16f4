import type { Source } from './source'

/** Files that git must never hold: built, local or secret. */
const UNTRACKED = /(^|\/)(dist|node_modules|coverage|\.local)\/|\.env\.[a-z]+\.user$|\.(pem|key|pfx|sqlite|db|log|zip|tgz)$|(^|\/)\.env$/

/** Traces of a machine: absolute paths of a home or work folder, and addresses in private networks. */
const MACHINE = /(?<![\w.:/-])\/(home|root|work|Users|tmp|mnt)\/[\w.-]+|[A-Z]:\\Users\\|\b(10\.\d{1,3}|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b/
const SECRET = /-----BEGIN [A-Z ]*PRIVATE KEY-----|\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.|\bAccountKey=(?!Eby8vdM02)[A-Za-z0-9+/]{40,}/

export function listTrackedProblems(paths: readonly string[]): string[] {
  return paths.filter((path) => UNTRACKED.test(path)).map((path) => `${path} must not be in git`)
}

export function listTraces({ path, text }: Source): string[] {
  return [MACHINE, SECRET].flatMap((pattern) => {
    const found = pattern.exec(text)?.[0]
    return found === undefined ? [] : [`${path} says ${found}`]
  })
}

/** Where a lock file would fetch from. It names none, so that each machine asks its own registry and checks the hash. */
export function listLockProblems(text: string): string[] {
  const { packages } = JSON.parse(text) as { packages: Record<string, { resolved?: string; integrity?: string; link?: boolean; inBundle?: boolean }> }
  return Object.entries(packages).flatMap(([name, { resolved, integrity, link, inBundle }]) => [
    ...(resolved === undefined ? [] : [`${name} comes from ${resolved}`]),
    ...(name === '' || link || inBundle || integrity !== undefined ? [] : [`${name} has no hash`]),
  ])
}
