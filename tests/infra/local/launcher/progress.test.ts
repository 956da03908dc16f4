import { createProgress, SILENT } from '../../../../infra/local/launcher/progress'

function record(isTerminal: boolean) {
  let written = ''
  let now = 0
  const progress = createProgress((text) => (written += text), isTerminal, () => now)
  return { progress, written: () => written, pass: (milliseconds: number) => (now += milliseconds) }
}

test('a step is said when it is done, with the time it took', async () => {
  const { progress, written, pass } = record(false)
  expect(await progress.step('Building', () => Promise.resolve(pass(2340)))).toBe(2340)
  expect(written()).toBe('  ✓ Building (2.3 s)\n')
})

test('at a terminal it is said at once, and overwritten when it is done', async () => {
  const { progress, written } = record(true)
  let before = ''
  await progress.step('Building', () => Promise.resolve((before = written())))
  expect(before).toBe('  … Building')
  expect(written()).toBe('  … Building\r  ✓ Building (0.0 s)\n')
})

test('a step that fails is not said to be done', async () => {
  const { progress, written } = record(false)
  await expect(progress.step('Building', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
  expect(written()).toBe('')
})

test('every line of what a program said is set in', () => {
  const { progress, written } = record(false)
  progress.say('one\ntwo')
  expect(written()).toBe('    one\n    two\n')
})

test('the silent one does the work all the same', async () => {
  expect(await SILENT.step('Building', () => Promise.resolve(7))).toBe(7)
})
