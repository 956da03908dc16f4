import { groupBy } from '../../../core/directory/group-by'

test('groups and what is in them stay in their order', () =>
  expect([...groupBy([3, 1, 4, 5], (value) => value % 2)]).toEqual([[1, [3, 1, 5]], [0, [4]]]))
