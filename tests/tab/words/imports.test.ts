import { ROW_PROBLEMS } from '../../../core/training/row-problems'
import { LANGUAGES } from '../../../core/language/language'
import { IMPORTS_WORDS } from '../../../tab/words/imports'

test.each(LANGUAGES)('in %s each reason why a row cannot be used has words of its own', (language) => {
  const { problems } = IMPORTS_WORDS[language]
  expect(Object.keys(problems).sort()).toEqual([...ROW_PROBLEMS].sort())
  expect(new Set(Object.values(problems)).size).toBe(ROW_PROBLEMS.length)
})
