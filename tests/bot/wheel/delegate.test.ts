import { delegate, endDelegation } from '../../../bot/wheel/delegate'
import { NOW, PEOPLE } from '../../sample/sample-log'
import { ROUND_2026, wheelSource } from '../../sample/sample-wheel'
import { playWheelJournal } from './play-wheel-journal'

const WISH = { ...ROUND_2026, toPersonId: PEOPLE.colleague, isStanding: false, note: '' }

test('given, returned and given again is three records, each once', async () => {
  const parts = playWheelJournal()
  const press = async () => {
    await delegate(parts, WISH, wheelSource('leader'), NOW)
    return delegate(parts, WISH, wheelSource('leader'), NOW)
  }
  expect((await press()).outcome).toBe('done')
  expect((await endDelegation(parts, { ...ROUND_2026, deed: 'return', reason: 'Er på kurs' }, wheelSource('colleague'), NOW)).outcome).toBe('done')
  await press()
  const facts = (await parts.journal.listAbout(ROUND_2026.subject)).map(({ fact }) => (fact.kind === 'delegation' ? `${fact.turn} ${fact.deed}` : fact.kind))
  expect(facts.sort()).toEqual(['0 give', '1 return', '2 give'])
})

test('what another decided in the same moment is not written over', async () => {
  const parts = playWheelJournal()
  await delegate(parts, WISH, wheelSource('leader'), NOW)
  // Read before the other was saved.
  const stale = { ...parts, journal: { ...parts.journal, listAbout: () => Promise.resolve([]) } }
  expect(await delegate(stale, { ...WISH, toPersonId: PEOPLE.employee }, wheelSource('leader'), NOW)).toEqual({ outcome: 'out-of-date' })
})
