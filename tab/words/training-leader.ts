import type { InEachLanguage } from '../../core/language/language'
import { en } from './training-leader-en'
import { nb, type TrainingLeaderWords } from './training-leader-nb'
import { nn } from './training-leader-nn'

/** What leaders and ethics guides read about training: by name in the unit, in the meeting, and as figures. */
export const TRAINING_LEADER_WORDS: InEachLanguage<TrainingLeaderWords> = { nb, nn, en }
