import type { Bench } from './bench'
import { signInvoke } from './sign-invoke'
import { start } from './start'
import { tabLoad } from './tab-load'

/** Every bench there is. */
export const BENCHES: readonly Bench[] = [signInvoke, start, tabLoad]
