import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COLLECT } from '../../../../infra/local/launcher/collect-when-idle'
import { bundleProgram } from '../run-bundled'

jest.setTimeout(30_000)

const folder = mkdtempSync(join(tmpdir(), 'kvitter-standing-'))
const preload = join(folder, 'standing.js')
beforeAll(() => bundleProgram('infra/local/launcher/standing.ts', preload))
afterAll(() => rmSync(folder, { recursive: true }))

let written = ''
function start(source: string): ChildProcess {
  written = ''
  const child = spawn(process.execPath, ['--expose-gc', '--require', preload, '-e', source], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  child.stdout?.on('data', (chunk: Buffer) => (written += chunk.toString()))
  return child
}
const said = async (text: string): Promise<void> => {
  while (!written.includes(text)) await new Promise((resolve) => setTimeout(resolve, 10))
}

test('when the launcher is gone it ends in peace', async () => {
  const child = start(`process.on('SIGTERM', () => { process.stdout.write('saved'); process.exitCode = 0; clearInterval(work) }); const work = setInterval(() => {}, 1000); process.stdout.write('up')`)
  await said('up')
  child.disconnect()
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(written).toBe('upsaved')
})

test('told to, it collects its garbage', async () => {
  const child = start(`
    let waste = Array.from({ length: 400_000 }, (_, i) => ({ i })); waste = undefined
    const before = process.memoryUsage().heapUsed
    const work = setInterval(() => { if (process.memoryUsage().heapUsed < before - 8e6) { process.stdout.write('collected'); process.exit(0) } }, 20)
    process.stdout.write('up')`)
  await said('up')
  child.send(COLLECT)
  await once(child, 'exit')
  expect(written).toBe('upcollected')
})

test('a program that has come to its end is not kept alive', async () => {
  const child = start(`process.stdout.write('done')`)
  expect(await once(child, 'exit')).toEqual([0, null])
})
