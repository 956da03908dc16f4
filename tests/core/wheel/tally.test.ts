import fc from 'fast-check'
import { addToTally, emptyTally, usualDay, type SubjectRounds } from '../../../core/wheel/tally'

const anyRound = fc.tuple(fc.nat(5), fc.nat(6), fc.nat(3), fc.nat(9))
const anySubject: fc.Arbitrary<SubjectRounds> = fc.record({ number: fc.nat(99), rounds: fc.array(anyRound, { maxLength: 6 }).map((rounds) => rounds.flat()) })

test('what is added and taken away again leaves what was there before', () => {
  fc.assert(
    fc.property(fc.array(anySubject), fc.array(anySubject), (staying, leaving) => {
      const [one, other] = [emptyTally(), emptyTally()]
      for (const subject of [...staying, ...leaving]) addToTally(one, subject, 7, 1)
      for (const subject of leaving) addToTally(one, subject, 7, -1)
      for (const subject of staying) addToTally(other, subject, 7, 1)
      const tell = ({ counts, totals, subjectSums, nameSums, days }: typeof one) => totals.flatMap((total, slot) => (total === 0 ? [] : [[slot, total, counts.slice(slot * 7, slot * 7 + 7), subjectSums[slot], nameSums[slot], [...(days[slot] ?? [])].sort()]]))
      expect(tell(one)).toEqual(tell(other))
    }),
  )
})

test('where one is left alone, the sum is its own number', () => {
  const tally = emptyTally()
  addToTally(tally, { number: 7, rounds: [0, 1, 20, 3] }, 7, 1)
  addToTally(tally, { number: 5, rounds: [0, 2, 21, 4] }, 7, 1)
  addToTally(tally, { number: 7, rounds: [0, 1, 20, 3] }, 7, -1)
  expect([tally.totals[0], tally.subjectSums[0], tally.nameSums[0]]).toEqual([1, 5, 4])
})

test('the usual day is that of most, of two alike the earlier', () => {
  expect(usualDay(new Map([[20, 1], [30, 2]]))).toBe(30)
  expect(usualDay(new Map([[30, 2], [20, 2]]))).toBe(20)
})
