import type { Bench } from './bench'
import { tabLoad } from './tab-load'

/** Every bench there is. */
export const BENCHES: readonly Bench[] = [tabLoad]
