import type { InEachLanguage } from '../../core/language/language'
import { PROMPT_RULES_EN } from './en/prompt-rules'
import { PROMPT_RULES_NB } from './nb/prompt-rules'
import { PROMPT_RULES_NN } from './nn/prompt-rules'

export type PromptRulesWords = typeof PROMPT_RULES_NB

export const PROMPT_RULES_WORDS: InEachLanguage<PromptRulesWords> = { nb: PROMPT_RULES_NB, nn: PROMPT_RULES_NN, en: PROMPT_RULES_EN }
