import type { LogState } from '../facts/log-state'
import { STANDARD_PROMPT_RULES, type PromptRules } from './prompt-rules'

/** As the last publication left them; the standard ones where there was none. */
export function rulesInForce({ promptRules }: Pick<LogState, 'promptRules'>): PromptRules {
  return promptRules.at(-1)?.rules ?? STANDARD_PROMPT_RULES
}
