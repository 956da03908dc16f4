import { buildWhatChanged } from '../../../../infra/local/launcher/build-what-changed'
import { createProcesses } from '../../../../infra/local/launcher/processes'
import { hashSources, HASHES, rememberBuilt, TARGETS } from '../../../../infra/build/targets'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createStandIns, type StandIns } from './stand-ins'

let standIns: StandIns
beforeEach(() => (standIns = createStandIns()))
afterEach(() => standIns.remove())

const steps: string[] = []
const build = (): Promise<void> => {
  const { root } = standIns
  return buildWhatChanged(root, createProcesses({ cwd: root, logFolder: root, onStarted: () => undefined }), { step: (text, work) => (steps.push(text), work()), say: () => undefined })
}

test('what changed is built in a process of its own, and named', async () => {
  await build()
  expect(standIns.events()).toEqual(['build begins', 'build ends'])
  expect(steps).toEqual([`Building ${TARGETS.map(({ name }) => name).join(', ')}`])
})

test('when nothing changed, nothing is started', async () => {
  mkdirSync(join(standIns.root, HASHES), { recursive: true })
  for (const target of TARGETS) {
    const file = join(standIns.root, 'dist', target.output)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, '')
    rememberBuilt(standIns.root, target, hashSources(standIns.root, target))
  }
  await build()
  expect(standIns.events()).toEqual([])
})

test('a build that fails stops the start with what it said', async () => {
  standIns.spoil('build', `process.stderr.write('tab/main.tsx:3 is wrong'); process.exit(1)`)
  await expect(build()).rejects.toThrow('build ended with code 1:\ntab/main.tsx:3 is wrong')
})
