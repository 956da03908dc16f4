import { UnreadableFactError } from '../../../bot/journal/journal-row'
import { describeStandstill, isStandstill } from '../../../bot/journal/standstill'
import { StorageUnavailableError } from '../../../bot/ports'
import { LogGapError, UnknownFactError } from '../../../core/facts/log-state'

const ENDLESS = [new UnknownFactError(7, 'secret-kind'), new LogGapError(7, 9), new UnreadableFactError('n-secret-row', 'actorOid: secret')]

it('is what an unknown kind, a gap and an unreadable row lead to, and nothing that may pass', () => {
  expect(ENDLESS.every(isStandstill)).toBe(true)
  expect([new StorageUnavailableError('away'), new Error('other'), 'text', undefined].some(isStandstill)).toBe(false)
})

it('is told in a sentence of its own for each cause, which gives away nothing of the log', () => {
  const sentences = [...ENDLESS, new TypeError('secret')].map(describeStandstill)
  expect(new Set(sentences).size).toBe(4)
  expect(sentences.join()).not.toMatch(/secret|7|9|n-/)
})
