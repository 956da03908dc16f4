import { readManagerExpansion } from '../../../../infra/local/graph/expand-manager'
import { createSwitches } from '../../../../infra/local/graph/switches'

const read = (expand: string, headers = {}) => readManagerExpansion({ switches: createSwitches() }, { query: new URLSearchParams(expand), headers })

test('an expansion says how many managers deep and what of each', () => {
  expect(read('')).toBeUndefined()
  expect(read('$expand=manager')).toEqual({ levels: 1, select: undefined })
  expect(read('$expand=manager($levels=3;$select=id,mail)')).toEqual({ levels: 3, select: ['id', 'mail'] })
  expect(read('$expand=manager($levels=max)')?.levels).toBeGreaterThan(100)
})

test('another relationship, and a chain that is counted without the header, are refused', () => {
  expect(() => read('$expand=memberOf')).toThrow('memberOf')
  expect(() => read('$expand=manager($levels=max)&$count=true')).toThrow('ConsistencyLevel')
  expect(read('$expand=manager($levels=max)&$count=true', { consistencylevel: 'eventual' })).toBeDefined()
})
