import type { InEachLanguage } from '../../core/language/language'
import { en } from './en'
import { nb, type ChatWords } from './nb'
import { nn } from './nn'

/** What the chat says, in each language. */
export const WORDS: InEachLanguage<ChatWords> = { nb, nn, en }
