import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../house/source'
import { countResults, type Counts } from './count-results'
import { runJest } from './run-jest'

/** A project of its own with one test file, run by the jest of this one. */
async function countOf(file: string, options: string[] = []): Promise<Counts & { said: string }> {
  const root = mkdtempSync(join(tmpdir(), 'kvitter-run-'))
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
    mkdirSync(join(root, 'tests'))
    writeFileSync(join(root, 'package.json'), '{"jest":{"transform":{},"rootDir":"."}}')
    writeFileSync(join(root, 'tests/a.test.js'), file)
    let said = ''
    const { JEST_WORKER_ID: _, ...environment } = process.env
    const counts = countResults(await runJest({ root, environment, output: join(root, 'result.json'), workers: 1, options, say: (text) => (said += text) }))
    expect(existsSync(join(root, 'result.json'))).toBe(true)
    return { ...counts, said }
  } finally {
    rmSync(root, { recursive: true })
  }
}

test('two that pass and one that fails', async () =>
  expect(await countOf(`test('a', () => {}); test('b', () => {}); test('c', () => { throw new Error('oh no') })`)).toMatchObject({ passed: 2, failed: 1, said: expect.stringContaining('oh no') as string }))

test('a file that is no JavaScript', async () => expect(await countOf('test(')).toMatchObject({ passed: 0, failed: 1 }))

test('a test that was skipped', async () => expect(await countOf(`test('a', () => {}); test['skip']('b', () => {})`)).toMatchObject({ passed: 1, failed: 1 }))

test('no test at all', async () => expect(await countOf('', ['no-such-path'])).toMatchObject({ passed: 0, failed: 0, notes: [] }))
