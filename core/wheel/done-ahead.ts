/** Days before an activity opens on which it may have been done: what was done ahead of time is done. The tab asks too, and reads this alone. */
export const DONE_AHEAD_DAYS = 60
