import { DAYS_BEFORE_FIRST_DAY, FIRST_IMPORT_DAYS_BEFORE, IMPORT_INTERVAL_DAYS } from '../../../../infra/local/municipality/history-days'
import { ETHICS_STANDARD } from '../../../../core/obligations/ethics-standard'

test('the organisation is known before the first version, and versions come in their order', () => {
  expect([FIRST_IMPORT_DAYS_BEFORE, ...Object.values(DAYS_BEFORE_FIRST_DAY)]).toEqual([760, 730, 400, 21])
})

test('the last import is at most days old on the first day', () => expect(FIRST_IMPORT_DAYS_BEFORE % IMPORT_INTERVAL_DAYS).toBeLessThan(7))

test('whoever has not signed the current version is overdue on the first day, but for newcomers', () => {
  expect(DAYS_BEFORE_FIRST_DAY['2.0']).toBeGreaterThan(ETHICS_STANDARD.dueInDays)
})
