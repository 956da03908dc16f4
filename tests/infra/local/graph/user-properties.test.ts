import { EMPTY_PROPERTIES, isUnfilledProperty } from '../../../../infra/local/graph/user-properties'

test('properties that nobody here has are known all the same, single ones as null and many as none', () => {
  expect([EMPTY_PROPERTIES.city, EMPTY_PROPERTIES.proxyAddresses]).toEqual([null, []])
  expect(['city', 'manager', 'extension_abc_level'].every(isUnfilledProperty)).toBe(true)
  expect(['nonsense', 'City', 'toString'].some(isUnfilledProperty)).toBe(false)
})
