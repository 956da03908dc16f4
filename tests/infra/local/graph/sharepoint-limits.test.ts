import { chargeSharePoint, findTier, sharePointUnits, TIERS } from '../../../../infra/local/graph/sharepoint-limits'
import { createUsage } from '../../../../infra/local/graph/usage'

describe('the limits of SharePoint', () => {
  it.each([
    [1, 1_250],
    [1_000, 1_250],
    [1_001, 2_500],
    [5_001, 3_750],
    [15_000, 3_750],
    [15_001, 5_000],
    [50_001, 6_250],
  ])('allow with %d licences %d units a minute', (licences, perMinute) => expect(findTier(licences).perMinute).toBe(perMinute))

  it.each(TIERS)('are told of the minute from 80 % on, up to $upToLicences licences', ({ upToLicences, perMinute }) => {
    const usage = createUsage(() => new Date(0))
    const charge = (units: number) => chargeSharePoint(usage, { appId: 'a', units, licences: Math.min(upToLicences, 60_000) })
    expect(charge(perMinute * 0.8 - 1)).toEqual({ allowed: true, headers: {} })
    expect(charge(1).headers).toEqual({ 'RateLimit-Limit': String(perMinute), 'RateLimit-Remaining': String(perMinute * 0.2), 'RateLimit-Reset': '60' })
    expect(charge(perMinute * 0.2).allowed).toBe(true)
    expect(charge(1)).toMatchObject({ allowed: false, status: 429, retryAfterSeconds: 60, headers: { 'RateLimit-Remaining': '0' } })
  })

  it('charge five for whatever brings permissions along', () => {
    expect(sharePointUnits({ query: new URLSearchParams('$expand=permissions') }, 1)).toBe(5)
    expect(sharePointUnits({ query: new URLSearchParams('$expand=fields') }, 1)).toBe(1)
  })
})
