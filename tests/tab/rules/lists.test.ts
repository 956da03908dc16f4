import { freeId, moved, replaced, without } from '../../../tab/rules/lists'

test('a member is put elsewhere, and nowhere outside of the list', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b'])
})

test('one is taken away, or another put in its place', () => {
  expect(without(['a', 'b'], 0)).toEqual(['b'])
  expect(replaced(['a', 'b'], 1, 'c')).toEqual(['a', 'c'])
})

test('an id is the first that is free', () => expect([freeId('q', []), freeId('q', ['q1', 'q3'])]).toEqual(['q1', 'q2']))
