import fc from 'fast-check'
import { countAnswers, SMALLEST_GROUP, type GivenAnswer } from '../../../core/training/count-answers'
import { sampleLesson } from '../../sample/sample-rules'

const { questions } = sampleLesson()
const answer = (questionId: string, chosen: string[], isRight: boolean, changes: Partial<GivenAnswer> = {}): GivenAnswer => ({ questionId, chosen, isRight, contentSha256: 'now', answeredAt: '2026-11-21T09:00:00.000Z', ...changes })
const count = (people: GivenAnswer[][]) => countAnswers(questions, people, (_, content) => content === 'now')
const times = (number: number, given: GivenAnswer) => Array.from({ length: number }, () => [given])
const right = answer('sender', ['address'], true)
const wrong = answer('sender', ['colour'], false)

test('of five people or more it says how many were wrong, and what they chose', () => {
  const [sender, signs] = count([...times(12, right), ...times(7, wrong)])
  expect(sender).toMatchObject({ people: 19, wrong: 7, options: [{ optionId: 'address', isRight: true, chosen: 12 }, { optionId: 'colour', isRight: false, chosen: 7 }] })
  expect(signs).toMatchObject({ options: [{ optionId: 'haste' }, { optionId: 'link' }, { optionId: 'greeting' }] })
})

test('of four people it says nothing', () => {
  const [sender] = count(times(4, wrong))
  expect(sender).not.toHaveProperty('people')
  expect(sender?.options).toEqual([{ optionId: 'address', isRight: true }, { optionId: 'colour', isRight: false }])
})

test('few among many are not counted, nor can they be worked out', () => {
  const [sender] = count([...times(30, right), ...times(2, wrong)])
  expect(sender).toMatchObject({ people: 32 })
  expect(sender).not.toHaveProperty('wrong')
  expect(sender?.options.filter((option) => 'chosen' in option)).toEqual([])
})

test('a statement is counted by true and false', () => {
  const [, , report] = count([...times(6, answer('report', ['true'], true)), ...times(5, answer('report', ['false'], false))])
  expect(report).toMatchObject({ people: 11, wrong: 5, options: [{ optionId: 'true', isRight: true, chosen: 6 }, { optionId: 'false', isRight: false, chosen: 5 }] })
})

test('only the first answer of each counts, and only to the question as it stands now', () => {
  const later = answer('sender', ['address'], true, { answeredAt: '2026-11-22T09:00:00.000Z' })
  const [sender] = count([...Array.from({ length: 6 }, () => [later, wrong]), ...times(9, { ...right, contentSha256: 'earlier' })])
  expect(sender).toMatchObject({ people: 6, wrong: 6 })
})

test('no figure that is shown is about one to four people', () => {
  fc.assert(
    fc.property(fc.array(fc.subarray(['haste', 'link', 'greeting']), { maxLength: 40 }), fc.array(fc.boolean(), { maxLength: 40 }), (multiple, single) => {
      const people = [...multiple.map((chosen) => [answer('signs', chosen, chosen.join() === 'haste,link')]), ...single.map((isRight) => [isRight ? right : wrong])]
      for (const { people: of, wrong: shownWrong, options, question } of count(people)) {
        const shown = [of, shownWrong, ...options.map(({ chosen }) => chosen)].filter((figure) => figure !== undefined)
        for (const figure of shown) expect(figure === 0 || figure >= SMALLEST_GROUP).toBe(true)
        const all = of ?? 0
        const hidden = options.filter(({ chosen }) => chosen === undefined).length
        const rest = all - options.reduce((sum, { chosen = 0 }) => sum + chosen, 0)
        // What can be worked out by taking away is no few either.
        if (question.kind !== 'multiple' && of !== undefined && hidden > 0) expect(hidden > 1 && rest >= SMALLEST_GROUP).toBe(true)
        for (const { chosen } of options) if (chosen !== undefined) expect(all - chosen === 0 || all - chosen >= SMALLEST_GROUP).toBe(true)
      }
    }),
  )
})
