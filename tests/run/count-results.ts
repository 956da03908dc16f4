import { z } from 'zod'

/** What jest writes with `--json`, as far as it is counted. */
export const JestResult = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  numRuntimeErrorTestSuites: z.int(),
  wasInterrupted: z.boolean().default(false),
})
export type JestResult = z.infer<typeof JestResult>

/** Jest's answer, or why there is none. */
export type JestRun = { outcome: 'ran'; result: JestResult } | { outcome: 'crashed'; reason: string }

export type Counts = { passed: number; failed: number; notes: string[] }
export const NOTHING: Counts = { passed: 0, failed: 0, notes: [] }

/** A file that could not be loaded is one failure, and so is a test that was left out: it would look like one that passed. */
export function countResults(run: JestRun): Counts {
  if (run.outcome === 'crashed') return { passed: 0, failed: 1, notes: [`The tests did not run to the end: ${run.reason}`] }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites, wasInterrupted } = run.result
  const leftOut = numPendingTests + numTodoTests
  return {
    passed: numPassedTests,
    failed: numFailedTests + numRuntimeErrorTestSuites + leftOut + (wasInterrupted ? 1 : 0),
    notes: [
      ...(numRuntimeErrorTestSuites > 0 ? [`${numRuntimeErrorTestSuites} test files could not be loaded.`] : []),
      ...(leftOut > 0 ? [`${leftOut} tests were left out; that counts as failing.`] : []),
      ...(wasInterrupted ? ['The run was interrupted.'] : []),
    ],
  }
}

export function addCounts(one: Counts, other: Counts): Counts {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed, notes: [...one.notes, ...other.notes] }
}

export function verdict({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`
}
