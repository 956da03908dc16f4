import type { ObligationData } from './views'

/** What the sample views share. Sample views are drawn in the gallery and by every contract test. */
export const SAMPLE_TAB_URL = 'https://teams.microsoft.com/l/entity/00000000-0000-4000-8000-000000000001/kvitter'
export const SAMPLE_WHISTLEBLOWING_URL = 'https://www.fjordvik.kommune.no/varsling'
export const SAMPLE_DATA: ObligationData = { obligationKey: '4'.repeat(64), step: 0, textSha256: 'd'.repeat(64), language: 'nb' }
export const SAMPLE_STATEMENT = 'Jeg har lest og forstått teksten og vil følge den i arbeidet mitt.'
