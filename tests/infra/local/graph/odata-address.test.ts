import { requireOptionsOnce, toPlainAddress } from '../../../../infra/local/graph/odata-address'

const plain = (path: string, query = '') => {
  const address = toPlainAddress({ path, query: new URLSearchParams(query) })
  return [address.path, address.query.toString()].join('?')
}

describe('the address of a request', () => {
  it('has its keys between slashes or in brackets', () => {
    expect(plain("/sites('h,a,b')/lists('1')/items('2')/fields")).toBe('/sites/h,a,b/lists/1/items/2/fields?')
    expect(plain('/users(%27a%27)/manager')).toBe('/users/a/manager?')
    expect(plain("/sites/s/lists('O''Brien')")).toBe("/sites/s/lists/O'Brien?")
  })

  it('has functions with and without brackets, and their parameter inside', () => {
    for (const path of ['/users/delta', '/users/delta/', '/users/delta()', '/users/microsoft.graph.delta', '/users/microsoft.graph.delta()'])
      expect(plain(path, '$select=id')).toBe('/users/delta?%24select=id')
    expect(plain("/sites/s/lists/l/items/delta(token='latest')")).toBe('/sites/s/lists/l/items/delta?token=latest')
  })

  it('leaves alone what only looks so', () => {
    for (const path of ["/sites/s/drive/root:/note('a').txt:/content", '/sites/s/lists/delta()/items', '/users/deltaforce']) expect(plain(path)).toBe(`${path}?`)
  })

  it('says every option once', () => {
    expect(() => requireOptionsOnce(new URLSearchParams('$top=1&$select=a&custom=1&custom=2'))).not.toThrow()
    for (const query of ['$filter=a&$filter=b', '$top=1&top=1', '$Select=a&$select=b'])
      expect(() => requireOptionsOnce(new URLSearchParams(query))).toThrow(/^Query option '\$(filter|top|select)' was specified more than once, but it must be specified at most once\.$/)
  })
})
