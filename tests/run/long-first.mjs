// The order in which jest takes the test files, for its `testSequencer`. By itself it goes by size where it has not run before.
import { statSync } from 'node:fs'

/** Those that take a minute or more: begun last, one of them would be waited for alone. */
const LONG = ['tests/faults/single/single-faults', 'tests/faults/simulation/', 'tests/bot/graph/every-switch', 'tests/faults/hostile-editor']

const place = ({ path }) => {
  const found = LONG.findIndex((name) => path.includes(name))
  return found < 0 ? LONG.length : found
}

export default class LongFirst {
  sort(tests) {
    const sizes = new Map(tests.map((test) => [test, statSync(test.path).size]))
    return [...tests].sort((one, other) => place(one) - place(other) || sizes.get(other) - sizes.get(one) || one.path.localeCompare(other.path))
  }

  shard(tests) {
    return tests
  }

  allFailedTests(tests) {
    return tests
  }

  cacheResults() {}
}
