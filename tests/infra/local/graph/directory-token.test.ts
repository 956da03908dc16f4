import { encodeDirectoryToken, readDirectoryToken } from '../../../../infra/local/graph/directory-token'
import { createSwitches } from '../../../../infra/local/graph/switches'

const clock = { now: new Date('2026-11-21T09:00:00Z') }
const parts = { now: () => clock.now, baseUrl: 'https://localhost', switches: createSwitches() }
const request = { path: '/users/delta', query: new URLSearchParams('$select=id') } as never

test('a token tells how far its client came, for seven days', () => {
  const token = encodeDirectoryToken(parts, { change: 7, isFirstRound: true })
  expect(readDirectoryToken(parts, request, token, 9)).toEqual({ change: 7, isFirstRound: true })
  expect(() => readDirectoryToken(parts, request, token, 6)).toThrow('Resync')
  expect(() => readDirectoryToken(parts, request, 'strange', 9)).toThrow('Resync')
  clock.now = new Date('2026-11-28T09:00:01Z')
  expect(() => readDirectoryToken(parts, request, token, 9)).toThrow('expired')
})
