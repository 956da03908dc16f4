import { groupBy } from '../../../bot/journal/group-by'

test('values are grouped by their key, keys and values in the order in which they came', () => {
  expect([...groupBy(['bb', 'a', 'cc', 'd'], (word) => word.length)]).toEqual([[2, ['bb', 'cc']], [1, ['a', 'd']]])
  expect(groupBy([], String).size).toBe(0)
})
