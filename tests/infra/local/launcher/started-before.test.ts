import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readStartedBefore, writeStartedBefore } from '../../../../infra/local/launcher/started-before'

const folder = mkdtempSync(join(tmpdir(), 'kvitter-started-'))
afterAll(() => rmSync(folder, { recursive: true }))

const never = { isSeeded: false, stoppedInOrder: false }

test('before the first start, nothing has been done', async () => expect(await readStartedBefore(folder)).toEqual(never))

test('what was written is read', async () => {
  const started = { provisionedBy: 'abc', isSeeded: true, stoppedInOrder: true }
  await writeStartedBefore(folder, started)
  expect(await readStartedBefore(folder)).toEqual(started)
})

test.each(['', '{"isSeeded":tr', '{"isSeeded":"yes"}', '[]'])('what a crash left of it (%j) counts as nothing', async (text) => {
  writeFileSync(join(folder, 'started.json'), text)
  expect(await readStartedBefore(folder)).toEqual(never)
})
