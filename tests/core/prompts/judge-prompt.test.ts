import { judgePrompt, type PromptCase } from '../../../core/prompts/judge-prompt'
import { STANDARD_PROMPT_RULES } from '../../../core/prompts/prompt-rules'

const FREE: PromptCase = { isStopped: false, isCancelled: false, isFulfilled: false, isExcluded: false, isUnreachable: false, isSnoozed: false, daysSince: undefined, timesInMonth: 0, isLeader: false, isInWindow: true }
const judge = (changes: Partial<PromptCase>) => judgePrompt({ ...FREE, ...changes }, STANDARD_PROMPT_RULES)

test('whoever nothing holds back is prompted', () => expect(judge({})).toBe('send'))

test.each([
  ['stopped', { isStopped: true }],
  ['cancelled', { isCancelled: true }],
  ['fulfilled', { isFulfilled: true }],
  ['excluded', { isExcluded: true }],
  ['unreachable', { isUnreachable: true }],
  ['budget-used', { daysSince: 2 }],
  ['budget-used', { timesInMonth: 6 }],
  ['snoozed', { isSnoozed: true }],
  ['outside-window', { isInWindow: false }],
] as const)('%s', (held, changes) => expect(judge(changes)).toBe(held))

test('leaders have a budget of their own', () => {
  expect(judge({ isLeader: true, daysSince: 2 })).toBe('send')
  expect(judge({ isLeader: true, daysSince: 0 })).toBe('budget-used')
  expect(judge({ isLeader: true, timesInMonth: 8 })).toBe('send')
})

test('the first reason in the order of the policy is the one that is told', () => expect(judge({ isUnreachable: true, isInWindow: false, isCancelled: true })).toBe('cancelled'))
