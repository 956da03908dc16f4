import { confirmDone } from '../../../bot/wheel/confirm'
import { delegate } from '../../../bot/wheel/delegate'
import { signOff } from '../../../bot/wheel/sign-off'
import { NOW, PEOPLE } from '../../sample/sample-log'
import { ROUND_2026, SAFE_CLICK, wheelSource } from '../../sample/sample-wheel'
import { playWheelJournal } from './play-wheel-journal'

test('what a delegate did a moment ago is confirmed before the log has numbered it', async () => {
  const parts = playWheelJournal()
  await delegate(parts, { ...ROUND_2026, toPersonId: PEOPLE.colleague, isStanding: true, note: '' }, wheelSource('leader'), NOW)
  const done = await signOff(parts, { ...SAFE_CLICK, files: [] }, wheelSource('colleague'), NOW)
  const recordKey = done.outcome === 'signed-off' ? done.by.recordKey : ''
  const confirm = () => confirmDone(parts, { ...ROUND_2026, recordKey, confirms: true, reason: '' }, wheelSource('leader'), NOW)
  expect((await confirm()).outcome).toBe('confirmed')
  expect((await confirm()).outcome).toBe('out-of-date')
})
