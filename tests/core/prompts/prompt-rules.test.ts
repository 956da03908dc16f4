import { ladderOf, PromptRules, STANDARD_PROMPT_RULES } from '../../../core/prompts/prompt-rules'

test('the standard rules are rules', () => expect(PromptRules.parse(STANDARD_PROMPT_RULES)).toEqual(STANDARD_PROMPT_RULES))

test('a ladder rises', () => {
  const withDays = (remindAfterDays: number[]) => PromptRules.safeParse({ ...STANDARD_PROMPT_RULES, ladder: { ...STANDARD_PROMPT_RULES.ladder, remindAfterDays } }).success
  expect([withDays([7, 21]), withDays([21, 7]), withDays([7, 7])]).toEqual([true, false, false])
})

test('a period ends after it begins, and a day of the year is one', () => {
  expect(PromptRules.safeParse({ ...STANDARD_PROMPT_RULES, closed: [{ title: 'Påske', from: '2027-04-01', to: '2027-03-22' }] }).success).toBe(false)
  expect(PromptRules.safeParse({ ...STANDARD_PROMPT_RULES, ladder: { remindAfterDays: [], yearlyOn: ['13-01'] } }).success).toBe(false)
})

test('a requirement may have a ladder of its own', () => {
  const own = { remindAfterDays: [3], yearlyOn: [] }
  const rules = { ...STANDARD_PROMPT_RULES, ladders: [{ requirementId: 'ethics-standard', ladder: own }] }
  expect([ladderOf(rules, 'ethics-standard'), ladderOf(rules, 'privacy')]).toEqual([own, STANDARD_PROMPT_RULES.ladder])
})
