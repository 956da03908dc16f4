import { promptedOf } from '../../../bot/delivery/prompted-of'
import { NEVER_PROMPTED } from '../../../core/prompts/prompt-memory'
import { ALWAYS } from '../../sample/sample-prompts'

test('a leader is asked no more today whose budget is used, and is known by what they were told of', () => {
  const of = (promptedOn: string[], everyDays: number) =>
    promptedOf({ memoryOf: () => ({ ...NEVER_PROMPTED, promptedOn, asked: new Map([['week-2026-W47', { firstOn: '2026-11-16', rung: 0 }]]) }), rules: { ...ALWAYS, leaders: { everyDays, perMonth: 30 } }, today: '2026-11-21' })('p-1')
  expect(of(['2026-11-20'], 1)).toEqual({ askedKeys: new Set(['week-2026-W47']), isPromptedToday: false })
  expect(of(['2026-11-20'], 2).isPromptedToday).toBe(true)
  expect(of(['2026-11-21'], 1).isPromptedToday).toBe(true)
})
