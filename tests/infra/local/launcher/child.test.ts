import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ChildFailedError, startChild, type Child } from '../../../../infra/local/launcher/child'

const folder = mkdtempSync(join(tmpdir(), 'kvitter-child-'))
afterAll(() => rmSync(folder, { recursive: true }))

const logFile = join(folder, 'child.log')
const start = (source: string): Child => startChild({ name: 'sample', arguments: ['-e', source], environment: { ...(process.env as Record<string, string>), GREETING: 'hei' }, logFile, cwd: folder })
const said = async (child: Child, text: string): Promise<void> => {
  while (!child.lastLines().includes(text)) await new Promise((resolve) => setTimeout(resolve, 10))
}

test('what it writes goes into its log, and the end of it is remembered', async () => {
  const child = start(`for (let i = 0; i < 40; i++) console.log('line', i); console.error(process.env.GREETING)`)
  expect(await child.ended).toEqual({ name: 'sample', code: 0, signal: null })
  expect(child.lastLines().split('\n')).toHaveLength(12)
  expect(child.lastLines()).toContain('hei')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(readFileSync(logFile, 'utf8')).toContain('line 0\n')
})

test('asked to end, it may finish what it does', async () => {
  const child = start(`process.on('SIGTERM', () => setTimeout(() => { console.log('finished'); process.exit(0) }, 50)); setInterval(() => {}, 1000); console.log('up')`)
  await said(child, 'up')
  expect(await child.stop()).toMatchObject({ code: 0 })
  expect(child.lastLines()).toContain('finished')
})

test('one that does not listen is killed when patience is at its end', async () => {
  const child = start(`process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')`)
  await said(child, 'up')
  expect(await child.stop(100)).toMatchObject({ signal: 'SIGKILL' })
})

test('killed, it finishes nothing', async () => {
  const child = start(`process.on('SIGTERM', () => console.log('finished')); setInterval(() => {}, 1000); console.log('up')`)
  await said(child, 'up')
  expect(await child.kill()).toMatchObject({ signal: 'SIGKILL' })
  expect(child.lastLines()).toBe('up')
})

test('the error of a failed one says which it was, how it ended and what it said', () => {
  expect(new ChildFailedError({ name: 'tenant', code: 1, signal: null }, 'no disk').message).toBe('tenant ended with code 1:\nno disk')
  expect(new ChildFailedError({ name: 'azurite', code: null, signal: 'SIGKILL' }, '').message).toBe('azurite ended by SIGKILL')
})
