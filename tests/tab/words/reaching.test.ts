import { LANGUAGES } from '../../../core/language/language'
import { DeliveryKind, DeliveryOutcome } from '../../../core/prompts/delivery'
import { UNREACHABLE_REASONS } from '../../../core/prompts/prompt-memory'
import { REACHING_WORDS } from '../../../tab/words/reaching'

test.each(LANGUAGES)('in %s every reason, kind and outcome is a text, and every reason a sentence', (language) => {
  const { reasons, sent, outcomes } = REACHING_WORDS[language]
  expect(Object.keys(reasons).sort()).toEqual([...UNREACHABLE_REASONS].sort())
  expect(Object.keys(sent.kinds).sort()).toEqual([...DeliveryKind.options].sort())
  expect(Object.keys(outcomes).sort()).toEqual([...DeliveryOutcome.options].sort())
  expect(Object.values(reasons).filter((reason) => !reason.endsWith('.'))).toEqual([])
})
