import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findRoom, findWayTo, listCircles, listForbiddenWords, listImportProblems } from './imports'
import { ROOMS, SOLE_IMPORTERS } from './rooms'
import { listProductSources, ROOT } from './source'

const sources = listProductSources()

test('every file imports only what its room may', () => expect(sources.flatMap(listImportProblems)).toEqual([]))

test('no file touches what its place forbids', () => expect(sources.flatMap(listForbiddenWords)).toEqual([]))

test('no files import each other in a circle', () => expect(listCircles(sources)).toEqual([]))

test('no page of the tab fetches the calendar of all countries', () => expect(findWayTo(sources, 'tab', 'date-holidays')).toBeUndefined())

test('every rule speaks for a place that exists, and none twice', () => {
  expect(ROOMS.map(({ place }) => place).filter((place) => !existsSync(join(ROOT, place)))).toEqual([])
  expect(new Set(ROOMS.map(({ place }) => place)).size).toBe(ROOMS.length)
})

test('there is something to look at', () => expect(sources.length).toBeGreaterThan(60))

describe('the guard fails for', () => {
  const problemsOf = (path: string, text: string) => listImportProblems({ path, text })

  test.each([
    ['core that knows the service', 'core/days/day.ts', `import { sha256 } from '../../bot/hashing'`],
    ['core with a package of its own', 'core/days/day.ts', `import { addDays } from 'date-fns'`],
    ['core with Node', 'core/facts/fact.ts', `import { createHash } from 'node:crypto'`],
    ['the tab that knows the service', 'tab/mine/page.tsx', `import type { Config } from '../../bot/config'`],
    ['botbuilder in a card', 'bot/cards/card.ts', `import { TurnContext } from 'botbuilder'`],
    ['the Graph SDK in a follower', 'bot/followers/list.ts', `import { Client } from '@microsoft/microsoft-graph-client'`],
    ['an Azure SDK in the journal, loaded late', 'bot/journal/journal.ts', `const sdk = await import('@azure/data-tables')`],
    ['an Azure SDK that is required', 'bot/journal/journal.ts', `const sdk = require('@azure/storage-blob')`],
    ['teams-js beside its one file', 'tab/frame/host.ts', `export { app } from '@microsoft/teams-js'`],
    ['a local tenant that knows Kvitter', 'infra/local/graph/lists.ts', `import { LISTS } from '../../../bot/lists/index'`],
    ['a neighbour adapter', 'bot/graph/graph.ts', `import { rows } from '../azure-storage/azure-rows'`],
  ])('%s', (_, path, text) => expect(problemsOf(path, text)).not.toEqual([]))

  test('a folder without a rule', () => {
    expect(findRoom('bot/new-room/thing.ts')).toBeUndefined()
    expect(problemsOf('bot/new-room/thing.ts', '')).toEqual(['bot/new-room/thing.ts: no rule in tests/house/rooms.ts says what bot/new-room may import'])
  })

  test('main outside its allowance, though it knows everybody of ours', () => {
    expect(problemsOf('bot/main.ts', `import { a } from './journal/journal'\nimport b from 'node:http'`)).toEqual([])
    for (const name of Object.keys(SOLE_IMPORTERS)) expect(problemsOf('bot/main.ts', `import x from '${name}'`)).not.toEqual([])
  })

  test('a clock in core, a second file that fetches, a hidden setting', () => {
    expect(listForbiddenWords({ path: 'core/days/day.ts', text: 'const now = Date.now()' })).toHaveLength(1)
    expect(listForbiddenWords({ path: 'core/days/day.ts', text: '// not Date.now()\nconst day = new Date(moment)' })).toEqual([])
    expect(listForbiddenWords({ path: 'tab/mine/page.tsx', text: `void fetch('/api/me')` })).toHaveLength(1)
    expect(listForbiddenWords({ path: 'tab/api/client.ts', text: `void fetch('/api/me')` })).toEqual([])
    expect(listForbiddenWords({ path: 'bot/chat/said.ts', text: 'if (process.env.DEBUG) return' })).toHaveLength(1)
  })

  test('a circle, but not one of types alone', () => {
    const a = { path: 'core/x/a.ts', text: `import { b } from './b'` }
    expect(listCircles([a, { path: 'core/x/b.ts', text: `import { a } from './a'` }])).toEqual(['core/x/a.ts → core/x/b.ts → core/x/a.ts'])
    expect(listCircles([a, { path: 'core/x/b.ts', text: `import type { A } from './a'` }])).toEqual([])
  })
  test('a page that gets at a package by way of others, but not for its types', () => {
    const [page, middle] = [{ path: 'tab/x/page.tsx', text: `import { a } from '../../core/x/a'` }, { path: 'core/x/a.ts', text: `import { b } from './b'` }]
    expect(findWayTo([page, middle, { path: 'core/x/b.ts', text: `import Heavy from 'heavy'` }], 'tab', 'heavy')).toEqual(['tab/x/page.tsx', 'core/x/a.ts', 'core/x/b.ts'])
    expect(findWayTo([page, middle, { path: 'core/x/b.ts', text: `import type Heavy from 'heavy'` }], 'tab', 'heavy')).toBeUndefined()
  })
})
