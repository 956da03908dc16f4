import type { InEachLanguage } from '../../core/language/language'
import { RULES_EN } from './en/rules'
import { RULES_NB } from './nb/rules'
import { RULES_NN } from './nn/rules'

/** What controllers read who write lessons, programmes and other requirements. */
export type RulesWords = typeof RULES_NB

export const RULES_WORDS: InEachLanguage<RulesWords> = { nb: RULES_NB, nn: RULES_NN, en: RULES_EN }
