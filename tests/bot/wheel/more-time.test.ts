import { answerTime, askForTime } from '../../../bot/wheel/more-time'
import { NOW } from '../../sample/sample-log'
import { ROUND_2026, wheelSource } from '../../sample/sample-wheel'
import { playWheelJournal } from './play-wheel-journal'

test('asked twice, the first request stands, and the second asker is told so', async () => {
  const parts = playWheelJournal()
  const first = await askForTime(parts, { ...ROUND_2026, wantedOn: '2026-12-20', reason: 'Sykdom' }, wheelSource('leader'), NOW)
  const second = await askForTime(parts, { ...ROUND_2026, wantedOn: '2026-12-24', reason: 'Sykdom' }, wheelSource('leader'), NOW)
  expect([first, second]).toMatchObject([{ outcome: 'asked', isNew: true, record: { wantedOn: '2026-12-20' } }, { outcome: 'asked', isNew: false, record: { wantedOn: '2026-12-20' } }])
})

test('of two answers in one moment the first counts', async () => {
  const parts = playWheelJournal()
  const asked = await askForTime(parts, { ...ROUND_2026, wantedOn: '2026-12-20', reason: 'Sykdom' }, wheelSource('leader'), NOW)
  const requestKey = asked.outcome === 'asked' ? asked.factKey : ''
  const reply = (grantedOn: string) => answerTime(parts, { ...ROUND_2026, requestKey, grantedOn, reason: 'I orden' }, wheelSource('director'), NOW)
  expect(await Promise.all([reply('2026-12-15'), reply('2026-12-18')])).toMatchObject([{ outcome: 'granted', dueOn: '2026-12-15' }, { outcome: 'granted', dueOn: '2026-12-15' }])
})
