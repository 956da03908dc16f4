import { listOrphans, listUnmirrored, PROGRAMS } from './mirrors'
import { listFiles, listProductSources, read } from './source'

const files = listFiles()

test('every source file has a test of the same path and name', () => expect(listUnmirrored(listProductSources(), files)).toEqual([]))

test('no test has lost its source', () => expect(listOrphans(files)).toEqual([]))

test('a program without a test is there, and short', () => {
  expect(PROGRAMS.filter((path) => !files.includes(path))).toEqual([])
  expect(PROGRAMS.filter((path) => read(path).text.split('\n').length > 80)).toEqual([])
})

describe('the guard', () => {
  const code = { path: 'bot/chat/said.ts', text: 'export const said = 1' }

  test('fails for code without a test', () => {
    expect(listUnmirrored([code], [])).toEqual(['bot/chat/said.ts'])
    expect(listUnmirrored([code], ['tests/bot/said.test.ts', 'tests/bot/chat/said-it.test.ts'])).toEqual(['bot/chat/said.ts'])
    expect(listUnmirrored([code], ['tests/bot/chat/said.test.tsx'])).toEqual([])
  })

  test('asks no test of types alone', () =>
    expect(listUnmirrored([{ path: 'bot/chat/inbound.ts', text: `import type { A } from './a'\n/** A. */\nexport type B = A | string` }], [])).toEqual([]))

  test('fails for a test whose source is gone', () => {
    expect(listOrphans(['tests/bot/chat/said.test.ts'])).toEqual(['tests/bot/chat/said.test.ts'])
    expect(listOrphans(['tests/bot/chat/said.test.ts', 'bot/chat/said.ts', 'tests/journeys/sign.test.ts'])).toEqual([])
    expect(listOrphans(['tests/infra/local/graph/facts/section-1-sites.test.ts'])).toEqual([])
    expect(listOrphans(['tests/infra/local/graph/facts/sites.test.ts'])).toHaveLength(1)
  })
})
