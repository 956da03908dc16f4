import type { Bench } from './bench'
import { campaignCrash } from './campaign-crash'
import { campaignPeer } from './campaign-peer'
import { campaignRate } from './campaign-rate'
import { graphServer } from './graph-server'
import { lessonClick } from './lesson-click'
import { obligations } from './obligations'
import { plan } from './plan'
import { signInvoke } from './sign-invoke'
import { start } from './start'
import { tabLoad } from './tab-load'
import { wheel } from './wheel'

/** Every bench there is. */
export const BENCHES: readonly Bench[] = [campaignCrash, campaignPeer, campaignRate, graphServer, lessonClick, obligations, plan, signInvoke, start, tabLoad, wheel]
