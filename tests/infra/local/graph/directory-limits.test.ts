import { chargeDirectory, directoryUnits } from '../../../../infra/local/graph/directory-limits'
import { createUsage } from '../../../../infra/local/graph/usage'

describe('the limits of the directory', () => {
  const create = (users: number) => {
    const usage = createUsage(() => new Date(0))
    return (units: number, isWrite = false) => chargeDirectory(usage, { appId: 'a', tenantId: 't', units, users, isWrite })
  }

  it.each([
    [49, 3_500],
    [50, 5_000],
    [500, 5_000],
    [501, 8_000],
  ])('allow with %d users %d units in ten seconds', (users, limit) => {
    const charge = create(users)
    expect(charge(limit * 0.8 - 1).headers).toEqual({ 'x-ms-resource-unit': String(limit * 0.8 - 1) })
    expect(charge(limit * 0.2 + 1)).toMatchObject({ allowed: true, headers: { 'x-ms-throttle-limit-percentage': '1.00' } })
    expect(charge(1)).toMatchObject({
      allowed: false,
      status: 429,
      retryAfterSeconds: 10,
      headers: { 'x-ms-throttle-scope': 'Tenant_Application/ReadWrite/a/t', 'x-ms-throttle-information': 'ResourceUnitLimitExceeded' },
    })
  })

  it('allow 3,000 writes in two and a half minutes', () => {
    const charge = create(600)
    for (let write = 1; write <= 3_000; write++) expect(charge(1, true).allowed).toBe(true)
    expect(charge(1, true)).toMatchObject({ allowed: false, retryAfterSeconds: 150, headers: { 'x-ms-throttle-information': 'WriteLimitExceeded' } })
    expect(charge(1).allowed).toBe(true)
  })

  it.each([
    ['', 2, 2],
    ['$select=id', 2, 1],
    ['$expand=manager', 2, 3],
    ['$select=id&$expand=manager', 3, 3],
    ['$top=19', 3, 2],
    ['$top=20', 3, 3],
    ['$top=5&$select=id', 2, 1],
  ])('make a call with %j that costs %d plain cost %d', (query, plain, units) => expect(directoryUnits({ query: new URLSearchParams(query) }, plain)).toBe(units))
})
