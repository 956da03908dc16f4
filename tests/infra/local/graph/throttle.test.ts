import { createThrottle } from '../../../../infra/local/graph/throttle'

describe('the throttle', () => {
  const clock = { now: new Date('2026-11-21T09:00:00Z') }
  const create = () => createThrottle({ licences: 12_000, now: () => clock.now })

  it('lets everything through until it is told to enforce the limits', () => {
    const throttle = create()
    expect(throttle.charge('app', 'site', 1_000_000)).toEqual({ allowed: true, headers: {} })
  })

  it('allows a tenant of 12,000 licences 3,750 units a minute for each application, and tells from 80 % on', () => {
    const throttle = create()
    throttle.enforce(true)
    expect(throttle.charge('app', 'site', 2_999).headers).toEqual({})
    clock.now = new Date('2026-11-21T09:00:15Z')
    expect(throttle.charge('app', 'site', 1)).toEqual({
      allowed: true,
      headers: { 'RateLimit-Limit': '3750', 'RateLimit-Remaining': '750', 'RateLimit-Reset': '45' },
    })
    expect(throttle.charge('app', 'site', 750).allowed).toBe(true)
    expect(throttle.charge('app', 'site', 1)).toMatchObject({ allowed: false, retryAfterSeconds: 45, headers: { 'RateLimit-Remaining': '0' } })
    expect(throttle.charge('other', 'site', 1).allowed).toBe(true)
    clock.now = new Date('2026-11-21T09:01:00Z')
    expect(throttle.charge('app', 'site', 1).allowed).toBe(true)
  })

  it('counts what it refuses towards the limit', () => {
    const throttle = create()
    throttle.enforce(true)
    throttle.charge('app', 'site', 3_750)
    throttle.charge('app', 'site', 3_600_000)
    clock.now = new Date(clock.now.getTime() + 61_000)
    expect(throttle.charge('app', 'site', 1)).toMatchObject({ allowed: false })
  })

  it('allows the directory 8,000 units in ten seconds', () => {
    const throttle = create()
    throttle.enforce(true)
    expect(throttle.charge('app', 'directory', 8_000)).toMatchObject({ allowed: true, headers: { 'x-ms-throttle-limit-percentage': '1.00' } })
    expect(throttle.charge('app', 'directory', 1)).toMatchObject({ allowed: false, headers: { 'x-ms-throttle-information': 'ResourceUnitLimitExceeded' } })
  })

  it('refuses everything for as long as it is told, and not longer', () => {
    const throttle = create()
    throttle.refuseFor(20)
    clock.now = new Date(clock.now.getTime() + 5_000)
    expect(throttle.charge('app', 'site', 1)).toMatchObject({ allowed: false, retryAfterSeconds: 15 })
    clock.now = new Date(clock.now.getTime() + 15_000)
    expect(throttle.charge('app', 'directory', 1).allowed).toBe(true)
  })
})
