import type { Plan } from './simulate'

/** Runs that once failed, and what they showed. They are run again for ever. */
export const REGRESSIONS: readonly { found: string; plan: Plan }[] = []
