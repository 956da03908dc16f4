import { budgetFreeOn } from '../../../core/prompts/budget'

const BUDGET = { everyDays: 3, perMonth: 2 }

test.each([
  [[], '2026-11-21'],
  [['2026-11-01'], '2026-11-21'],
  [['2026-11-20'], '2026-11-23'],
  [['2026-11-10', '2026-11-12'], '2026-12-10'],
  [['2026-09-01', '2026-10-22', '2026-11-20'], '2026-11-23'],
])('prompted on %j, they may be prompted again on %s', (promptedOn, free) => expect(budgetFreeOn(promptedOn, BUDGET, '2026-11-21')).toBe(free))
