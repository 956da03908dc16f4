import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LaunchError } from '../../../../infra/local/launcher/launch-options'
import { requireFree } from '../../../../infra/local/launcher/require-free'
import { writeRunning } from '../../../../infra/local/launcher/running'
import { findFreePorts } from './stand-ins'

const folder = mkdtempSync(join(tmpdir(), 'kvitter-free-'))
let port = 0
let server: Server | undefined
beforeAll(async () => (port = await findFreePorts(23_000)))
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))))
afterAll(() => rmSync(folder, { recursive: true }))

const occupy = (taken: number): Promise<void> =>
  new Promise((resolve) => {
    server = createServer().listen(taken, '127.0.0.1', () => resolve())
  })

test('with nobody there, we may begin', async () => expect(await requireFree(folder, port)).toBeUndefined())

test('a port in use is named in one line that says what to do', async () => {
  await occupy(port + 3)
  const refused = requireFree(folder, port)
  await expect(refused).rejects.toThrow(LaunchError)
  await expect(refused).rejects.toThrow(`Port ${port + 3} is in use, and Kvitter needs ${port} to ${port + 9}. Stop what runs there, or choose others: PORT=${port + 100} npm start`)
})

test('processes that a killed launcher left behind are named', async () => {
  writeRunning(folder, { processId: 1, port, childIds: [21, 22, 23] })
  await occupy(port)
  await expect(requireFree(folder, port, (processId) => processId === 22 || processId === 23)).rejects.toThrow(/End them with: kill 22 23$/)
})

test('a second launcher over one folder is refused, whatever its port', async () => {
  writeRunning(folder, { processId: 77, port: 5300, childIds: [] })
  await expect(requireFree(folder, port, () => true)).rejects.toThrow('Kvitter runs already, at http://localhost:5300/teams (process 77)')
})

test('one that is gone is in nobody’s way', async () => {
  writeRunning(folder, { processId: 77, port: 5300, childIds: [] })
  expect(await requireFree(folder, port, () => false)).toBeUndefined()
})
