import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listFiles, read, ROOT, type Source } from './source'

const pages = listFiles().filter((path) => path.endsWith('.md') && !path.startsWith('infra/')).map(read)
const { scripts } = JSON.parse(read('package.json').text) as { scripts: Record<string, string> }

/** Links to files, and paths of the repository named in passing, that lead nowhere; commands that do not exist. */
function listUntrue({ path, text }: Source): string[] {
  const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => join(dirname(path), link))
  const named = [...text.matchAll(/`((?:core|bot|tab|infra|appPackage|tests|docs|\.ci)\/[^`*{<]*)`/g)].map(([, name = '']) => name)
  const commands = [...text.matchAll(/\bnpm run ([\w-]+)/g)].map(([, name = '']) => name)
  return [
    ...[...links, ...named].filter((file) => !existsSync(join(ROOT, file))).map((file) => `${path} names ${file}, which is not there`),
    ...commands.filter((name) => !(name in scripts)).map((name) => `${path} says npm run ${name}, which does not exist`),
  ]
}

test('what the pages name is there', () => {
  expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(['README.md', 'docs/deploy.md', 'docs/local-tenant.md', 'docs/operate.md']))
  expect(pages.flatMap(listUntrue)).toEqual([])
})

test('the README is one page', () => expect(read('README.md').text.split('\n').length).toBeLessThan(90))

test('the guard fails for a link, a path and a command that lead nowhere', () => {
  const text = 'See [this](docs/nowhere.md), `bot/nowhere.ts` and `npm run nowhere`; not `PORT` or [that](https://example.no).'
  expect(listUntrue({ path: 'README.md', text })).toHaveLength(3)
})
