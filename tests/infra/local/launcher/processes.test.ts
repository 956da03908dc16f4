import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ChildFailedError, type Child } from '../../../../infra/local/launcher/child'
import { createProcesses, StoppedError, type Processes } from '../../../../infra/local/launcher/processes'

let folder = ''
let processes: Processes
let started: string[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvitter-processes-'))
  started = []
  processes = createProcesses({ cwd: folder, logFolder: folder, onStarted: ({ name }) => started.push(name) })
})
afterEach(async () => {
  await processes.stop(['one', 'two', 'three'])
  rmSync(folder, { recursive: true })
})

const standing = (name: string) => ({
  name,
  arguments: ['-e', `process.on('SIGTERM', () => { require('fs').appendFileSync('order', '${name} '); process.exit(0) }); setInterval(() => {}, 1000); console.log('up')`],
  environment: {},
})
const up = async (child: Child): Promise<void> => {
  while (!child.lastLines().includes('up')) await new Promise((resolve) => setTimeout(resolve, 10))
}

test('all are ended in the order given, each before the next', async () => {
  await Promise.all(['one', 'two', 'three'].map((name) => up(processes.start(standing(name)))))
  await processes.stop(['two', 'one', 'three'])
  expect(readFileSync(join(folder, 'order'), 'utf8')).toBe('two one three ')
  expect(processes.list()).toEqual([])
})

test('once stopped, nothing more starts, and nothing is ended out of its turn', async () => {
  await processes.stop([])
  expect(() => processes.start(standing('one'))).toThrow(StoppedError)
  await expect(processes.run(standing('one'))).rejects.toThrow(StoppedError)
  await expect(processes.end('one', 'SIGTERM')).rejects.toThrow(StoppedError)
  expect(started).toEqual([])
})

test('one that dies is told of, one that is ended is not', async () => {
  const [one, two] = [processes.start(standing('one')), processes.start(standing('two'))]
  await Promise.all([up(one), up(two)])
  await processes.end('one', 'SIGTERM')
  process.kill(two.pid, 'SIGKILL')
  expect((await processes.failed).message).toMatch(/^two ended by SIGKILL/)
})

test('one that runs to its end answers with what it said, or fails with it', async () => {
  const run = (source: string) => processes.run({ name: 'one', arguments: ['-e', source], environment: { GREETING: 'hei' } })
  expect(await run('console.log(process.env.GREETING)')).toBe('hei')
  await expect(run(`console.error('no disk'); process.exit(3)`)).rejects.toThrow(ChildFailedError)
  await expect(run(`console.error('no disk'); process.exit(3)`)).rejects.toThrow('one ended with code 3:\nno disk')
})

test('settings of ours that stand in the environment by mistake do not reach a process', async () => {
  process.env['KVITTER_CLOUD'] = 'public'
  process.env['AZURITE_ACCOUNTS'] = 'else:else'
  const said = await processes.run({ name: 'one', arguments: ['-e', 'console.log(process.env.KVITTER_CLOUD, process.env.AZURITE_ACCOUNTS, typeof process.env.PATH)'], environment: {} })
  delete process.env['KVITTER_CLOUD']
  delete process.env['AZURITE_ACCOUNTS']
  expect(said).toBe('undefined undefined string')
})
