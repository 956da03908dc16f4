import { basename, dirname } from 'node:path'
import { DRAWERS } from './rooms'
import type { Source } from './source'

/** Where a file is split, at the latest. */
export const MAXIMUM_LINES = 300
const MAXIMUM_DEPTH = 4

/** What is wrong with the place, name, size or marks of a file of ours. */
export function listFileProblems({ path, text }: Source): string[] {
  const name = basename(path).replace(/\.(contract|test|config)?\.?tsx?$/, '')
  const folders = dirname(path).split('/')
  const lines = text.split('\n').length - 1
  return [
    lines > MAXIMUM_LINES ? `${path} has ${lines} lines; split it` : '',
    [...folders, name].some((part) => DRAWERS.includes(part)) ? `${path} is named like a drawer` : '',
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? '' : `${path} is not in kebab-case`,
    // tests/ is one folder more, being a mirror.
    folders.filter((folder) => folder !== 'tests').length > MAXIMUM_DEPTH ? `${path} lies too deep` : '',
    ...listMarks(text).map((mark) => `${path} has ${mark}`),
  ].filter((problem) => problem !== '')
}

const MARKS: readonly [string, RegExp][] = [
  ['a check switched off', /eslint-disable|@ts-ignore|@ts-nocheck|@ts-expect-error/],
  ['a note instead of work', /\b(TODO|FIXME|XXX)\b/],
  ['an empty catch', /catch\s*(\([^)]*\))?\s*\{\s*\}/],
  ['an enum', /^\s*(export\s+)?(const\s+)?enum\s/m],
  ['an interface', /^\s*(export\s+)?interface\s/m],
  // React catches the errors of its children only in a class, and Node makes requests and responses of one.
  ['a class that is no error', /^\s*(export\s+)?(abstract\s+)?class\s+(?!\w*Error\b|\w+Boundary extends Component\b|\w+ extends (?:IncomingMessage|ServerResponse)\b)\w+/m],
  ['a test that is left out', /\b(test|it|describe)\.(skip|only|todo)\b|\bx(it|describe|test)\(/],
]

function listMarks(text: string): string[] {
  return MARKS.filter(([, pattern]) => pattern.test(text)).map(([mark]) => mark)
}
