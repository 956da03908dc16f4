import { readSubject } from '../../../bot/wheel/wheel-parts'
import { decideSignOff } from '../../../core/wheel/decide-sign-off'
import { NOW } from '../../sample/sample-log'
import { SAFE_CLICK, wheelSource } from '../../sample/sample-wheel'
import { playWheelJournal } from './play-wheel-journal'

test('what the journal holds about the subject is there at once; of others, and in the state itself, it is as the log has it', async () => {
  const parts = playWheelJournal()
  const decision = decideSignOff(parts.state, SAFE_CLICK, wheelSource('leader'), NOW)
  if (decision.outcome !== 'sign-off') throw new Error(decision.outcome)
  await parts.journal.save(decision.record)
  const read = await readSubject(parts, SAFE_CLICK.subject)
  expect(read.recordsBySubject.get(SAFE_CLICK.subject)).toHaveLength(1)
  expect(parts.state.recordsBySubject.get(SAFE_CLICK.subject)).toBeUndefined()
  expect(await readSubject(parts, 'unit/u-education')).toMatchObject({ logNumber: parts.state.logNumber })
})
