import { writtenIn } from '../../../tab/authoring/written-in'

const TEXTS = { nb: 'a', nn: 'b', en: 'c' }

it('changes the language that is written in, or all three', () => {
  expect(writtenIn(TEXTS, 'nn', 'x', false)).toEqual({ nb: 'a', nn: 'x', en: 'c' })
  expect(writtenIn(TEXTS, 'nn', 'x', true)).toEqual({ nb: 'x', nn: 'x', en: 'x' })
})
