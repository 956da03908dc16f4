import type { QuestionView } from '../../core/api/training-questions'
import type { TabWords } from '../words'

/** What can be chosen. Of a statement that it is right, or not. */
export function listOptions({ kind, options }: QuestionView, { learning: { questions } }: TabWords): QuestionView['options'] {
  if (kind !== 'true-false') return options
  return [
    { optionId: 'true', text: questions.true },
    { optionId: 'false', text: questions.false },
  ]
}
