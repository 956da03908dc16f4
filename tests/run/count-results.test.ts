import { addCounts, countResults, JestResult, NOTHING, verdict } from './count-results'

const clean: JestResult = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0, wasInterrupted: false }
const ran = (changes: Partial<JestResult>) => countResults({ outcome: 'ran', result: { ...clean, ...changes } })

test('what passed and what failed is counted as jest counted it', () => {
  expect(ran({})).toEqual({ passed: 7, failed: 0, notes: [] })
  expect(ran({ numFailedTests: 2 })).toMatchObject({ passed: 7, failed: 2 })
})

test('a file that could not be loaded is a failure, though none of its tests ran', () =>
  expect(ran({ numRuntimeErrorTestSuites: 1 })).toEqual({ passed: 7, failed: 1, notes: ['1 test files could not be loaded.'] }))

test('a test that was left out is a failure', () => expect(ran({ numPendingTests: 1, numTodoTests: 1 }).failed).toBe(2))

test('an interrupted run is a failure', () => expect(ran({ wasInterrupted: true }).failed).toBe(1))

test('jest ending without a result is a failure, and says why', () =>
  expect(countResults({ outcome: 'crashed', reason: 'out of memory' })).toEqual({
    passed: 0,
    failed: 1,
    notes: ['The tests did not run to the end: out of memory'],
  }))

test('parts add up to one line', () => {
  const sum = [ran({}), ran({ numFailedTests: 1 })].reduce(addCounts, NOTHING)
  expect(verdict(sum)).toBe('14 passed, 1 failed')
})
