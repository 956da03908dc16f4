import type { InEachLanguage } from '../../core/language/language'
import { en } from './en/wheel'
import { nb, type WheelWords } from './nb/wheel'
import { nn } from './nn/wheel'

/** What the chat says about the annual wheel, in each language. */
export const WHEEL_WORDS: InEachLanguage<WheelWords> = { nb, nn, en }
