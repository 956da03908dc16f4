import type { InEachLanguage } from '../../core/language/language'
import { en } from './en/training'
import { nb, type TrainingWords } from './nb/training'
import { nn } from './nn/training'

/** What the chat says about lessons, in each language. */
export const TRAINING_WORDS: InEachLanguage<TrainingWords> = { nb, nn, en }
