import { ROUTES } from '../../../../infra/local/graph/routes'

describe('the table of routes', () => {
  it('has no route twice', () => {
    const keys = ROUTES.map(({ method, path }) => `${method} ${path.replace(/\{\w+\+?\}/g, '{}')}`)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('asks for more than reading wherever something is changed', () => {
    for (const { method, access } of ROUTES) if (method !== 'GET' && access.on === 'site') expect(access).toMatchObject({ on: 'site', role: expect.not.stringMatching('read') as string })
  })

  it('puts fixed segments before those that stand for anything', () => {
    for (const [index, { method, path }] of ROUTES.entries()) {
      const fixed = ROUTES.findIndex((other) => other.method === method && other.path !== path && path.replace(/\{\w+\}$/, 'delta') === other.path)
      if (fixed >= 0) expect(fixed).toBeLessThan(index)
    }
  })
})
