import { z } from 'zod'
import { chooseLanguage, me, mine, recordedAboutMe } from '../../../core/api/own-questions'
import { Fact } from '../../../core/facts/fact'

test.each([me, mine, recordedAboutMe])('$path is about whoever asks, and takes nothing', ({ input }) => {
  expect(input.safeParse({}).success).toBe(true)
  expect(input.safeParse({ personId: 'p-1' }).success).toBe(false)
})

test('a language is one that there is', () => {
  expect(chooseLanguage.input.safeParse({ language: 'nn' }).success).toBe(true)
  expect(chooseLanguage.input.safeParse({ language: 'se' }).success).toBe(false)
})

test('a deed for others is of every kind of fact but what one does oneself and the organisation', () => {
  const kinds = Fact.options.map(({ shape }) => shape.kind.value)
  const deeds = z.toJSONSchema(recordedAboutMe.answer.shape.deeds.element.shape.kind).enum
  expect([...(deeds ?? []), 'signature', 'completion', 'organisation'].sort()).toEqual([...kinds].sort())
})
