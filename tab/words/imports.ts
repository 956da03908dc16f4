import type { InEachLanguage } from '../../core/language/language'
import { IMPORTS_EN } from './en/imports'
import { IMPORTS_NB } from './nb/imports'
import { IMPORTS_NN } from './nn/imports'

export type ImportsWords = typeof IMPORTS_NB

/** What the controller reads about completions that come from another system. */
export const IMPORTS_WORDS: InEachLanguage<ImportsWords> = { nb: IMPORTS_NB, nn: IMPORTS_NN, en: IMPORTS_EN }
