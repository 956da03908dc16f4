import type { ObligationWhy } from '../../../core/obligations/obligation'
import { countsFrom } from '../../../core/training/counts-from'
import { PROGRAMME } from '../../sample/sample-rules'

const from = (why: ObligationWhy, changes: object = {}) =>
  countsFrom({ obligation: { requirement: { ...PROGRAMME, ...changes }, opensOn: '2028-02-29', why } } as Parameters<typeof countsFrom>[0])

test.each(['released', 'new-employment', 'new-audience'] as const)('what is owed for the first time (%s) counts from a year before, or from when the programme says', (why) => {
  expect(from(why)).toBe('2027-02-28')
  expect(from(why, { countsFrom: '2020-01-01' })).toBe('2020-01-01')
})

test.each(['renewal', 'brought-back', 'new-version'] as const)('what is asked for again (%s) is answered by what came after only', (why) =>
  expect(from(why, { countsFrom: '2020-01-01' })).toBe('2028-02-29'))
