import { findOption, listSelected, nextLink, readTop, selectProperties } from '../../../../infra/local/graph/query'

const request = (query: string) => ({ method: 'GET', path: '/users', query: new URLSearchParams(query), headers: {}, body: { kind: 'none' } as const })

describe('query options', () => {
  it('are read with and without their dollar, in any case', () => {
    expect(findOption(request('$top=5'), 'top')).toBe('5')
    expect(findOption(request('top=5'), 'top')).toBe('5')
    expect(findOption(request('$Top=5'), 'top')).toBe('5')
    expect(findOption(request('$topic=5'), 'top')).toBeUndefined()
  })

  it('cut a page that is too large, and refuse what is no number', () => {
    expect(readTop(request(''), { standard: 200, most: 5_000 })).toBe(200)
    expect(readTop(request('$top=9999999'), { standard: 200, most: 5_000 })).toBe(5_000)
    for (const top of ['0', '-1', 'x']) expect(() => readTop(request(`$top=${top}`), { standard: 200, most: 5_000 })).toThrow('malformed')
  })

  it('keep annotations whatever is selected', () => {
    expect(selectProperties({ '@odata.etag': 'e', id: '1', name: 'n' }, listSelected(request('$select=id')))).toEqual({ '@odata.etag': 'e', id: '1' })
  })

  it('go along to the next page, encoded but for the dollar', () => {
    const link = nextLink('https://localhost:1', request(`$filter=${encodeURIComponent("a eq 'b & c+d'")}&$SkipToken=old`), { $skiptoken: 'new' })
    expect(link).toMatch(/^https:\/\/localhost:1\/v1\.0\/users\?\$filter=/)
    expect(new URL(link).searchParams.get('$filter')).toBe("a eq 'b & c+d'")
    expect([...new URL(link).searchParams.keys()]).toEqual(['$filter', '$skiptoken'])
    expect(new URL(link).searchParams.get('$skiptoken')).toBe('new')
  })
})
