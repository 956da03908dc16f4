import { checkAddress, signAddress, speaksForItself } from '../../../../infra/local/graph/own-address'

const now = new Date('2026-11-21T09:00:00Z')
const parts = { baseUrl: 'https://localhost', addressKey: Buffer.alloc(32, 1), now: () => now }
const check = (address: string, changes = {}) => checkAddress({ ...parts, ...changes }, { path: new URL(address).pathname.slice('/v1.0'.length), query: new URL(address).searchParams })

test('an address is good until it ends, for this path and this key', () => {
  const address = signAddress(parts, '/downloads/1', new Date('2026-11-21T10:00:00Z'))
  expect(() => check(address)).not.toThrow()
  expect(() => check(address.replace('/downloads/1', '/downloads/2'))).toThrow('not valid')
  expect(() => check(address.replace('T10', 'T11'))).toThrow('not valid')
  expect(() => check(address, { addressKey: Buffer.alloc(32, 2) })).toThrow('not valid')
  expect(() => check(address, { now: () => new Date('2026-11-21T10:00:01Z') })).toThrow('expired')
})

test('only uploads and downloads have such addresses', () => expect(['/uploads/1', '/downloads/1', '/users/1', '/uploads'].map(speaksForItself)).toEqual([true, true, false, false]))
