import type { InEachLanguage } from '../../core/language/language'
import { LEARNING_EN } from './en/learning'
import { LEARNING_NB } from './nb/learning'
import { LEARNING_NN } from './nn/learning'

export type LearningWords = typeof LEARNING_NB

/** What a person reads while they learn. Bokmål is written first; the others must have every text it has. */
export const LEARNING_WORDS: InEachLanguage<LearningWords> = { nb: LEARNING_NB, nn: LEARNING_NN, en: LEARNING_EN }
