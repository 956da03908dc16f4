import type { InEachLanguage } from '../../core/language/language'
import { TRAINING_LEADER_EN } from './en/training-leader'
import { TRAINING_LEADER_NB } from './nb/training-leader'
import { TRAINING_LEADER_NN } from './nn/training-leader'

export type TrainingLeaderWords = typeof TRAINING_LEADER_NB

/** What leaders and ethics guides read about training: by name in the unit, in the meeting, and as figures. */
export const TRAINING_LEADER_WORDS: InEachLanguage<TrainingLeaderWords> = { nb: TRAINING_LEADER_NB, nn: TRAINING_LEADER_NN, en: TRAINING_LEADER_EN }
