import { StorageUnavailableError } from '../../../bot/ports'
import { signOff } from '../../../bot/wheel/sign-off'
import { NOW } from '../../sample/sample-log'
import { SAFE_CLICK, wheelSource } from '../../sample/sample-wheel'
import { playWheelJournal } from './play-wheel-journal'

const FILE = { fieldId: 'photos', extension: 'pdf', bytes: new TextEncoder().encode('%PDF-1.7') }

test('a file that cannot be kept leaves nothing recorded; pressed again it is done', async () => {
  const parts = playWheelJournal()
  const away = { ...parts, evidence: { save: () => Promise.reject(new StorageUnavailableError('away')) } }
  await expect(signOff(away, { ...SAFE_CLICK, files: [FILE] }, wheelSource('leader'), NOW)).rejects.toThrow('away')
  expect(await parts.journal.listAbout(SAFE_CLICK.subject)).toEqual([])
  expect(await signOff(parts, { ...SAFE_CLICK, files: [FILE] }, wheelSource('leader'), NOW)).toMatchObject({ outcome: 'signed-off', isOwn: true })
  expect(parts.evidence.files.size).toBe(1)
})

test('the same click from chat and tab is one record, and both are told it is theirs', async () => {
  const parts = playWheelJournal()
  const outcomes = await Promise.all([signOff(parts, { ...SAFE_CLICK, files: [] }, wheelSource('leader'), NOW), signOff(parts, { ...SAFE_CLICK, files: [] }, wheelSource('leader', 'msteams-bot'), new Date(NOW.getTime() + 900))])
  expect(outcomes).toMatchObject([{ isOwn: true }, { isOwn: true }])
  expect(await parts.journal.listAbout(SAFE_CLICK.subject)).toHaveLength(1)
})

test('what is not relevant keeps no file', async () => {
  const parts = playWheelJournal()
  await signOff(parts, { ...SAFE_CLICK, outcome: 'not-relevant', reason: 'Stengt', files: [FILE] }, wheelSource('leader'), NOW)
  expect(parts.evidence.files.size).toBe(0)
})
