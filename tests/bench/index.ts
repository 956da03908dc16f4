import type { Bench } from './bench'
import { signInvoke } from './sign-invoke'
import { tabLoad } from './tab-load'

/** Every bench there is. */
export const BENCHES: readonly Bench[] = [signInvoke, tabLoad]
