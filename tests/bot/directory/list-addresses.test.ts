import { listPersonIdsByAddress } from '../../../bot/directory/list-addresses'

const personIdByOid = new Map([['oid-1', 'p-1'], ['oid-2', 'p-2']])

test('an address is that of whoever’s account has it, or whom HR named by it', () => {
  const found = listPersonIdsByAddress({ personIdByOid }, [{ oid: 'oid-1', addresses: ['kari@f.no', 'kari.nordmann@f.no'] }], new Map([['ola@f.no', 'p-3']]))
  expect([...found]).toEqual([['kari@f.no', ['p-1']], ['kari.nordmann@f.no', ['p-1']], ['ola@f.no', ['p-3']]])
})

test('an address that two people share is both theirs, and that of a stranger nobody’s', () => {
  const accounts = [{ oid: 'oid-1', addresses: ['post@f.no'] }, { oid: 'oid-2', addresses: ['post@f.no'] }, { oid: 'oid-9', addresses: ['gjest@f.no'] }]
  const found = listPersonIdsByAddress({ personIdByOid }, accounts, new Map([['post@f.no', 'p-1']]))
  expect(found.get('post@f.no')).toEqual(['p-1', 'p-2'])
  expect(found.has('gjest@f.no')).toBe(false)
})
