import { mayBeMoved } from '../../../tab/wheel/may-be-moved'
import { ROUNDS, roundOf } from './wheel-stage'

test('what has one day for all or is of one alone, and is not done', () => {
  expect(ROUNDS.filter((round) => mayBeMoved({ entries: [round] })).map(({ activity, mark }) => `${activity.requirementId} ${mark.dueOn.slice(5)}`)).toEqual([
    'corruption-risk 04-30',
    'contracts 05-20',
    'management-review 05-31',
    'privacy-record 06-15',
    'fire 08-31',
    'budget 08-31',
    'management-review 09-30',
    'ethics-reflection 10-15',
  ])
})

test('not a month of many that have each a day of their own, nor several activities in one mark', () => {
  const contracts = roundOf('contracts')
  expect(mayBeMoved({ entries: [{ ...contracts, mark: { ...contracts.mark, round: 'due-2026-05' } }] })).toBe(false)
  expect(mayBeMoved({ entries: [{ ...contracts, mark: { ...contracts.mark, round: 'due-2026-05', subject: 'object/contract-1' } }] })).toBe(true)
  expect(mayBeMoved({ entries: [contracts, contracts] })).toBe(false)
})
