import type { InEachLanguage } from '../../core/language/language'
import { CAMPAIGNS_EN } from './en/campaigns'
import { CAMPAIGNS_NB } from './nb/campaigns'
import { CAMPAIGNS_NN } from './nn/campaigns'

export type CampaignWords = typeof CAMPAIGNS_NB

export const CAMPAIGNS_WORDS: InEachLanguage<CampaignWords> = { nb: CAMPAIGNS_NB, nn: CAMPAIGNS_NN, en: CAMPAIGNS_EN }
