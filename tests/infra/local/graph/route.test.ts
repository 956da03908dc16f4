import { compileRoutes, findRoute, listMethods, unknownSegment, type Route } from '../../../../infra/local/graph/route'

const route = (method: Route['method'], path: string): Route => ({ name: path, method, path, access: { on: 'site', role: 'read' }, cost: 1, answer: () => ({ status: 200 }) })
const routes = compileRoutes([route('GET', '/sites/{site}'), route('GET', '/items/delta'), route('GET', '/items/{item}'), route('PUT', '/drives/{drive}/root:/{path+}:/content'), route('GET', '/a.b')])

describe('a route', () => {
  it('is found by method and path, the first that fits', () => {
    expect(findRoute(routes, 'GET', '/items/delta')?.route.name).toBe('/items/delta')
    expect(findRoute(routes, 'GET', '/items/7')?.params).toEqual({ item: '7' })
    expect(findRoute(routes, 'GET', '/ITEMS/7/')?.params).toEqual({ item: '7' })
    expect(findRoute(routes, 'POST', '/items/7')).toBeUndefined()
    expect(findRoute(routes, 'GET', '/items/7/8')).toBeUndefined()
    expect(findRoute(routes, 'GET', '/axb')).toBeUndefined()
  })

  it('decodes the parts of the path, also one of several segments', () => {
    expect(findRoute(routes, 'PUT', '/drives/b!1/root:/a/b%20c.pdf:/content')?.params).toEqual({ drive: 'b!1', path: 'a/b c.pdf' })
    expect(findRoute(routes, 'GET', '/sites/a,b%2Cc')?.params).toEqual({ site: 'a,b,c' })
    for (const broken of ['a%zz', 'a%C3', '%']) expect(findRoute(routes, 'GET', `/sites/${broken}`)?.params).toEqual({ site: broken })
  })

  it('tells the methods of a path', () => {
    expect(listMethods(routes, '/items/7')).toEqual(['GET'])
    expect(listMethods(routes, '/drives/b/root:/a:/content')).toEqual(['PUT'])
    expect(listMethods(routes, '/nothing')).toEqual([])
  })

  it('that is not there is named by its first part where nothing begins like it, otherwise by its last', () => {
    expect(unknownSegment(routes, '/v1.0/sites/x')).toBe('v1.0')
    expect(unknownSegment(routes, '/Items/7/nothing')).toBe('nothing')
    expect(unknownSegment(routes, '/items')).toBe('items')
    expect(unknownSegment(routes, '/')).toBe('')
  })
})
