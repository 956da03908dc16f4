import type { Bench } from './bench'
import { graphServer } from './graph-server'
import { lessonClick } from './lesson-click'
import { obligations } from './obligations'
import { signInvoke } from './sign-invoke'
import { start } from './start'
import { tabLoad } from './tab-load'
import { wheel } from './wheel'

/** Every bench there is. */
export const BENCHES: readonly Bench[] = [graphServer, lessonClick, obligations, signInvoke, start, tabLoad, wheel]
