import { posix } from 'node:path'
import { FORBIDDEN_WORDS, ROOMS, SOLE_IMPORTERS, type Room } from './rooms'
import { listImports, type Import, type Source } from './source'

/** The rule for a file: its own, else its folder's. */
export function findRoom(path: string): Room | undefined {
  return ROOMS.find(({ place }) => place === path) ?? ROOMS.find(({ place }) => place === posix.dirname(path))
}

/** What the file imports against the rules, in one line each. */
export function listImportProblems(source: Source): string[] {
  const room = findRoom(source.path)
  if (!room) return [`${source.path}: no rule in tests/house/rooms.ts says what ${posix.dirname(source.path)} may import`]
  return listImports(source).flatMap((imported) => [
    ...(mayImport(source.path, room, imported) ? [] : [`${source.path} must not import ${imported.path ?? imported.name}`]),
    ...(isSoleImporter(source.path, imported) ? [] : [`${source.path} must not import ${imported.name}, which has its one place`]),
  ])
}

/** Words in the file that its place forbids. Comments do not count. */
export function listForbiddenWords({ path, text }: Source): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
  return FORBIDDEN_WORDS.filter(({ place, except }) => path.startsWith(place) && !except.includes(path)).flatMap(({ pattern, because }) => {
    const found = pattern.exec(code)?.[0]
    return found === undefined ? [] : [`${path} says ${found}: ${because}`]
  })
}

/** Files that import each other in a circle, each circle once; none may exist. */
export function listCircles(sources: readonly Source[]): string[] {
  const known = new Map(sources.map((source) => [source.path, source]))
  const circles = new Set<string>()
  const done = new Set<string>()
  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) circles.add([...trail.slice(at), path].join(' → '))
    if (at >= 0 || done.has(path)) return
    const source = known.get(path)
    for (const imported of source ? listImports(withoutTypes(source)) : []) {
      const next = findImported(known, imported)
      if (next !== undefined) visit(next, [...trail, path])
    }
    done.add(path)
  }
  for (const { path } of sources) visit(path, [])
  return [...circles]
}

/** The way from a file of the folder to one that imports the package, where there is one: types alone are no way. */
export function findWayTo(sources: readonly Source[], folder: string, packageName: string): string[] | undefined {
  const known = new Map(sources.map((source) => [source.path, source]))
  const ways = sources.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ path }) => [path])
  const seen = new Set<string>()
  for (let way = ways.shift(); way; way = ways.shift()) {
    const source = known.get(way.at(-1) ?? '')
    if (!source || seen.has(source.path)) continue
    seen.add(source.path)
    for (const imported of listImports(withoutTypes(source))) {
      if (imported.path === undefined && isWithin([packageName], imported.name)) return way
      const next = findImported(known, imported)
      if (next !== undefined) ways.push([...way, next])
    }
  }
  return undefined
}

function findImported(known: ReadonlyMap<string, Source>, { path }: Import): string | undefined {
  return path === undefined ? undefined : [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`, path].find((candidate) => known.has(candidate))
}

function mayImport(from: string, room: Room, { name, path }: Import): boolean {
  if (path === undefined) return isWithin(room.packages ?? [], name)
  const target = path.replace(/\.(ts|tsx|json|css|md)$/, '')
  return posix.dirname(target) === posix.dirname(from) || (room.folders ?? []).some((folder) => isInFolder(folder, target))
}

const FILE = /\.tsx?$/

function isInFolder(folder: string, path: string): boolean {
  const place = folder.replace(FILE, '')
  return path === place || (!FILE.test(folder) && path.startsWith(`${place}/`))
}

function isWithin(packages: readonly string[], name: string): boolean {
  return packages.some((allowed) => (allowed === 'node:' ? name.startsWith('node:') : name === allowed || name.startsWith(`${allowed}/`)))
}

function isSoleImporter(from: string, { name, path }: Import): boolean {
  if (path !== undefined) return true
  const [, places] = Object.entries(SOLE_IMPORTERS).find(([owned]) => isWithin([owned], name)) ?? []
  return places === undefined || places.some((place) => from.startsWith(place))
}

/** A circle of types alone is none when the program runs. */
function withoutTypes({ path, text }: Source): Source {
  return { path, text: text.replace(/^(import|export) type [^;]*? from .*$/gm, '') }
}
