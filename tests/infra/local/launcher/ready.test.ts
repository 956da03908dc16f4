import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ChildFailedError, startChild, type Child } from '../../../../infra/local/launcher/child'
import { NotReadyError, waitForHealth, waitForPorts } from '../../../../infra/local/launcher/ready'
import { findFreePorts } from './stand-ins'

const folder = mkdtempSync(join(tmpdir(), 'kvitter-ready-'))
const children: Child[] = []
afterAll(async () => {
  await Promise.all(children.map((child) => child.kill()))
  rmSync(folder, { recursive: true })
})
const start = (source: string): Child => {
  const child = startChild({ name: 'sample', arguments: ['-e', source], environment: process.env as Record<string, string>, logFile: join(folder, 'log'), cwd: folder })
  children.push(child)
  return child
}
let port = 0
beforeAll(async () => (port = await findFreePorts(22_000)))

test('it is ready when somebody answers on every port', async () => {
  const child = start(`for (const [port, after] of [[${port}, 0], [${port + 1}, 200]]) setTimeout(() => require('net').createServer().listen(port, '127.0.0.1'), after)`)
  const began = Date.now()
  await waitForPorts(child, [port, port + 1])
  expect(Date.now() - began).toBeGreaterThan(150)
})

test('it is healthy when it says so, not when it only answers', async () => {
  const child = start(`let calls = 0; require('http').createServer((_, response) => { response.statusCode = ++calls < 4 ? 503 : 200; response.end(String(calls)) }).listen(${port + 2}, '127.0.0.1')`)
  await waitForHealth(child, `http://127.0.0.1:${port + 2}/healthz`)
  expect(await (await fetch(`http://127.0.0.1:${port + 2}/`)).text()).toBe('5')
})

test('one that dies while we wait ends the wait with what it said', async () => {
  const child = start(`console.error('no disk'); process.exit(2)`)
  const failure = await waitForPorts(child, [port + 3]).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ChildFailedError)
  expect((failure as Error).message).toContain('no disk')
})

test('patience has an end', async () => {
  const child = start('setInterval(() => {}, 1000)')
  await expect(waitForHealth(child, `http://127.0.0.1:${port + 4}/healthz`, 200)).rejects.toThrow(NotReadyError)
})
