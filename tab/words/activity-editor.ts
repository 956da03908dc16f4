import type { InEachLanguage } from '../../core/language/language'
import { ACTIVITY_EDITOR_EN } from './en/activity-editor'
import { ACTIVITY_EDITOR_NB } from './nb/activity-editor'
import { ACTIVITY_EDITOR_NN } from './nn/activity-editor'

/** The others must have every text that bokmål has. */
export type ActivityEditorWords = typeof ACTIVITY_EDITOR_NB

export const ACTIVITY_EDITOR_WORDS: InEachLanguage<ActivityEditorWords> = { nb: ACTIVITY_EDITOR_NB, nn: ACTIVITY_EDITOR_NN, en: ACTIVITY_EDITOR_EN }
