import { LANGUAGES } from '../../../core/language/language'
import { PROMPT_RULES_WORDS } from '../../../tab/words/prompt-rules'

test.each(LANGUAGES)('in %s the week has seven days and numbers stand in their sentences', (language) => {
  const { hours, problems, summary } = PROMPT_RULES_WORDS[language]
  expect(hours.days).toHaveLength(7)
  expect(problems.range('1', '60')).toMatch(/1.*60/)
  expect(summary.budget('3', '6')).toMatch(/3.*6/)
})
