import { budgetFreeOn } from '../../core/prompts/budget'
import type { Prompted } from '../../core/prompts/prompted'
import type { Knowledge } from './delivery-source'

/** What a plan for leaders asks of one person: what they were told of before, and whether their budget lets them be told more today. */
export function promptedOf({ memoryOf, rules, today }: Pick<Knowledge, 'memoryOf' | 'rules' | 'today'>): (personId: string) => Prompted {
  return (personId) => {
    const { asked, promptedOn } = memoryOf(personId)
    return { askedKeys: new Set(asked.keys()), isPromptedToday: budgetFreeOn(promptedOn, rules.leaders, today) > today }
  }
}
