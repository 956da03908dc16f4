import { findOwnPersonId } from '../../../tab/mine/find-own-person-id'

test('who I am is told by my own part of the organisation', () => {
  expect(findOwnPersonId({ organisation: [{ change: 'unreadable' }, { change: { change: 'spell', personId: 'p-1' } }] })).toBe('p-1')
  expect(findOwnPersonId({ organisation: [] })).toBeUndefined()
})
