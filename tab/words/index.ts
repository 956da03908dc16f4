export type { TabWords } from './nb'
import type { InEachLanguage } from '../../core/language/language'
import { en } from './en'
import { nb, type TabWords } from './nb'
import { nn } from './nn'

/** All at once: for pages that are fetched when somebody goes there. What every page needs comes through `loadWords`. */
export const WORDS: InEachLanguage<TabWords> = { nb, nn, en }
