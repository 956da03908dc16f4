import type { InEachLanguage } from '../../core/language/language'
import { REACHING_EN } from './en/reaching'
import { REACHING_NB } from './nb/reaching'
import { REACHING_NN } from './nn/reaching'

export type ReachingWords = typeof REACHING_NB

export const REACHING_WORDS: InEachLanguage<ReachingWords> = { nb: REACHING_NB, nn: REACHING_NN, en: REACHING_EN }
