import type { InEachLanguage } from '../../core/language/language'
import { en } from './en'
import { nb } from './nb'
import { nn } from './nn'

/** Bokmål is written first; the others must have every text it has. */
export type TabWords = typeof nb

export const WORDS: InEachLanguage<TabWords> = { nb, nn, en }
