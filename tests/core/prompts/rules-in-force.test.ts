import { STANDARD_PROMPT_RULES } from '../../../core/prompts/prompt-rules'
import { rulesInForce } from '../../../core/prompts/rules-in-force'
import { sampleState } from '../../sample/sample-log'
import { promptRulesPublication } from '../../sample/sample-prompts'

test('the standard rules hold until others are published, then the last ones', () => {
  expect(rulesInForce(sampleState())).toEqual(STANDARD_PROMPT_RULES)
  expect(rulesInForce(sampleState(promptRulesPublication(), promptRulesPublication({ isStopped: true }, 2))).isStopped).toBe(true)
})
