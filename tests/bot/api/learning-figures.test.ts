import { createLearningFigures } from '../../../bot/api/learning-figures'
import { NOW, sampleState } from '../../sample/sample-log'
import { lessonPublication, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const stateAt = (logNumber: number) => ({ ...sampleState(lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(PROGRAMME)), logNumber })
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)

function play() {
  let now = NOW
  return { find: createLearningFigures(() => now), setNow: (moment: Date) => void (now = moment) }
}

test('are counted once, however many look, and say how old they are', () => {
  const { find, setNow } = play()
  const first = find(stateAt(6))
  expect([first.logNumber, first.asOf]).toEqual([6, NOW])
  setNow(later(14_000))
  const second = find(stateAt(7))
  expect(second.learning).toBe(first.learning)
  expect([second.logNumber, second.asOf]).toEqual([6, NOW])
})

test('are counted anew when something happened and a while has passed', () => {
  const { find, setNow } = play()
  const first = find(stateAt(6))
  setNow(later(15_000))
  const second = find(stateAt(7))
  expect(second.learning).not.toBe(first.learning)
  expect(second.logNumber).toBe(7)
})

test('are as new as can be while nothing happened, until the day is over', () => {
  const { find, setNow } = play()
  const first = find(stateAt(6))
  setNow(later(3_600_000))
  expect(find(stateAt(6))).toMatchObject({ logNumber: 6, asOf: later(3_600_000) })
  expect(find(stateAt(6)).learning).toBe(first.learning)
  setNow(later(24 * 3_600_000))
  expect(find(stateAt(6)).learning).not.toBe(first.learning)
})
