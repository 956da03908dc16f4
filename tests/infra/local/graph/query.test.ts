import { findExpanded, findOption, listSelected, nextLink, readTop, selectProperties } from '../../../../infra/local/graph/query'

const request = (query: string) => ({ method: 'GET', path: '/users', query: new URLSearchParams(query), headers: {}, body: { kind: 'none' } as const })

describe('query options', () => {
  it('are read with and without their dollar', () => {
    expect(findOption(request('$top=5'), 'top')).toBe('5')
    expect(findOption(request('top=5'), 'top')).toBe('5')
  })

  it('cut a page that is too large, and refuse what is no number', () => {
    expect(readTop(request(''), { standard: 200, most: 5_000 })).toBe(200)
    expect(readTop(request('$top=9999999'), { standard: 200, most: 5_000 })).toBe(5_000)
    for (const top of ['0', '-1', 'x']) expect(() => readTop(request(`$top=${top}`), { standard: 200, most: 5_000 })).toThrow('malformed')
  })

  it('tell which relationship to expand and what of it', () => {
    expect(findExpanded(request('$expand=fields'), 'fields')).toEqual({ select: undefined })
    expect(findExpanded(request('$expand=fields($select=A, B)'), 'fields')).toEqual({ select: ['A', 'B'] })
    expect(findExpanded(request('$expand=columns,fields(select=A)'), 'fields')).toEqual({ select: ['A'] })
    expect(findExpanded(request('$expand=columns'), 'fields')).toBeUndefined()
  })

  it('keep annotations whatever is selected', () => {
    expect(selectProperties({ '@odata.etag': 'e', id: '1', name: 'n' }, listSelected(request('$select=id')))).toEqual({ '@odata.etag': 'e', id: '1' })
  })

  it('go along to the next page, encoded but for the dollar', () => {
    const link = nextLink('https://localhost:1', request(`$filter=${encodeURIComponent("a eq 'b & c+d'")}&$skiptoken=old`), { $skiptoken: 'new' })
    expect(link).toMatch(/^https:\/\/localhost:1\/v1\.0\/users\?\$filter=/)
    expect(new URL(link).searchParams.get('$filter')).toBe("a eq 'b & c+d'")
    expect(new URL(link).searchParams.getAll('$skiptoken')).toEqual(['new'])
  })
})
