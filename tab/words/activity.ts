import type { InEachLanguage } from '../../core/language/language'
import { ACTIVITY_EN } from './en/activity'
import { ACTIVITY_NB } from './nb/activity'
import { ACTIVITY_NN } from './nn/activity'

export type ActivityWords = typeof ACTIVITY_NB

/** What those who do the activities of the wheel read: one activity, its sign-off, delegation, more time, and the list of tasks. */
export const ACTIVITY_WORDS: InEachLanguage<ActivityWords> = { nb: ACTIVITY_NB, nn: ACTIVITY_NN, en: ACTIVITY_EN }
