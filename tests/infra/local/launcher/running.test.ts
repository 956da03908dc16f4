import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forgetRunning, isProcessAlive, readRunning, writeRunning } from '../../../../infra/local/launcher/running'

const folder = mkdtempSync(join(tmpdir(), 'kvitter-running-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('who has the folder is read back until it is given back', () => {
  expect(readRunning(folder)).toBeUndefined()
  const running = { processId: 12, port: 5300, childIds: [13, 14] }
  writeRunning(folder, running)
  expect(readRunning(folder)).toEqual(running)
  forgetRunning(folder)
  forgetRunning(folder)
  expect(readRunning(folder)).toBeUndefined()
})

test('what a crash left of it counts as nobody', () => {
  writeFileSync(join(folder, 'running.json'), '{"processId":')
  expect(readRunning(folder)).toBeUndefined()
})

test('we are alive, and a process that cannot be is not', () => {
  expect(isProcessAlive(process.pid)).toBe(true)
  expect(isProcessAlive(2 ** 30)).toBe(false)
})
