import { deltaPosition, findPosition, type Position } from '../../../../infra/local/graph/delta-token'
import { createSwitches } from '../../../../infra/local/graph/switches'

const parts = { now: () => new Date('2026-11-21T09:00:00Z'), switches: createSwitches() }

describe('a delta token', () => {
  it.each<Position>([{ list: 'l', since: 7 }, { list: 'l', since: 7, afterId: 3 }, { list: 'l', since: 7, afterId: 0, isAfterEmpty: true }])('brings back %j', (position) => {
    expect(findPosition(parts, deltaPosition(parts, position), { id: 'l' })).toEqual(position)
  })

  it('of another list, or made up, brings back nothing', () => {
    expect(findPosition(parts, deltaPosition(parts, { list: 'l', since: 7 }), { id: 'other' })).toBeUndefined()
    for (const token of ['', 'nonsense', Buffer.from('l;-1;;;1').toString('base64url')]) expect(findPosition(parts, token, { id: 'l' })).toBeUndefined()
  })
})
