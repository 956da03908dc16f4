import { listFileProblems, MAXIMUM_LINES } from './files'
import { listFiles, read } from './source'

/** The guards themselves spell out what they look for. */
const GUARDS = /^tests\/house\//

const sources = listFiles()
  .filter((path) => /^(core|bot|tab|infra|tests)\/.*\.tsx?$/.test(path) && !GUARDS.test(path))
  .map(read)

test('every file is small, well named and whole', () => expect(sources.flatMap(listFileProblems)).toEqual([]))

describe('the guard fails for', () => {
  test.each([
    ['a file that is too long', 'bot/chat/said.ts', 'x\n'.repeat(MAXIMUM_LINES + 1)],
    ['a drawer of a folder', 'bot/utils/said.ts', ''],
    ['a drawer of a file', 'bot/chat/helpers.ts', ''],
    ['a drawer of a test', 'tests/bot/common/said.test.ts', ''],
    ['a name in camel case', 'bot/chat/saidSomething.ts', ''],
    ['a file too deep down', 'tests/infra/a/b/c/d/said.test.ts', ''],
    ['a rule of the linter switched off', 'bot/chat/said.ts', '// eslint-disable-next-line no-console\n'],
    ['an error of the compiler hidden', 'bot/chat/said.ts', '// @ts-expect-error wrong\n'],
    ['work put off', 'bot/chat/said.ts', '// TODO later\n'],
    ['an error swallowed', 'bot/chat/said.ts', 'try { a() } catch (error) {\n}\n'],
    ['an enum', 'bot/chat/said.ts', 'export const enum A { B }\n'],
    ['an interface', 'bot/chat/said.ts', 'export interface A { b: string }\n'],
    ['a class', 'bot/chat/said.ts', 'export class Journal {}\n'],
    ['a test left out', 'tests/bot/chat/said.test.ts', 'test.skip("x", () => {})\n'],
  ])('%s', (_, path, text) => expect(listFileProblems({ path, text })).toHaveLength(1))

  test('nothing that is as it should be', () =>
    expect(listFileProblems({ path: 'tests/bot/chat/said.test.ts', text: 'class SaidError extends Error {}\nx\n'.repeat(100) })).toEqual([]))
})
