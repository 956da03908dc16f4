import { z } from 'zod'
import { Instant } from '../days/day'
import { Finding } from '../findings/finding'
import { question } from './question'

export const FindingView = Finding.omit({ fields: true }).extend({
  findingId: z.string(),
  occurrence: z.int(),
  /** What people call the columns that differ. */
  columns: z.array(z.string()),
  /** Absent while it is so. */
  goneAt: Instant.optional(),
})
export type FindingView = z.infer<typeof FindingView>

/** What the lists show otherwise than the log says, newest first, and how far the lists are behind. */
export const findings = question({
  method: 'GET',
  path: '/api/findings',
  input: z.strictObject({}),
  answer: z.strictObject({
    open: z.array(FindingView),
    /** There may be more than are told. */
    openCount: z.int(),
    /** The latest that are as they should be again. */
    gone: z.array(FindingView),
    /** Only while rows wait for longer than a moment. */
    behind: z.strictObject({ waiting: z.int(), since: Instant, because: z.enum(['no-answer', 'list']) }).optional(),
    checkedAt: Instant.optional(),
    isChecking: z.boolean(),
    logNumber: z.int(),
  }),
})

/** Compares the lists with the log now. Long lists take a while: then the answer comes before the end. */
export const compareLists = question({
  method: 'POST',
  path: '/api/findings/comparison',
  input: z.strictObject({}),
  answer: z.strictObject({ isDone: z.boolean() }),
})
