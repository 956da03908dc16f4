import { createThrottle } from '../../../../infra/local/graph/throttle'

describe('the throttle', () => {
  const clock = { now: new Date('2026-11-21T09:00:00Z') }
  const size = { licences: 12_000, users: 12_500 }
  const create = () => createThrottle({ tenantId: 'tenant', readSize: () => size, now: () => clock.now })
  const later = (seconds: number) => (clock.now = new Date(clock.now.getTime() + seconds * 1000))
  const site = (units: number) => ({ on: 'site', units }) as const
  const people = (units: number) => ({ on: 'directory', units, isWrite: false }) as const

  it('lets everything through until it is told to enforce the limits', () => {
    const throttle = create()
    expect(throttle.charge('app', site(1_000_000))).toEqual({ allowed: true, headers: {} })
    expect(throttle.charge('app', people(9_000))).toEqual({ allowed: true, headers: { 'x-ms-resource-unit': '9000' } })
  })

  it('does not hold against anybody what was used before that', () => {
    const throttle = create()
    throttle.charge('app', site(1_000_000))
    throttle.enforce(true)
    expect(throttle.charge('app', site(3_750)).allowed).toBe(true)
    throttle.enforce(true)
    expect(throttle.charge('app', site(1)).allowed).toBe(false)
  })

  it('allows a tenant of 12,000 licences 3,750 units a minute for each application', () => {
    const throttle = create()
    throttle.enforce(true)
    expect(throttle.charge('app', site(3_750)).allowed).toBe(true)
    later(15)
    expect(throttle.charge('app', site(1))).toMatchObject({ allowed: false, retryAfterSeconds: 45, headers: { 'RateLimit-Remaining': '0' } })
    expect(throttle.charge('other', site(1)).allowed).toBe(true)
    later(45)
    expect(throttle.charge('app', site(1)).allowed).toBe(true)
  })

  it('follows a tenant that grows or shrinks', () => {
    const throttle = create()
    throttle.enforce(true)
    expect(throttle.charge('app', site(3_000)).allowed).toBe(true)
    size.licences = 900
    later(61)
    expect(throttle.charge('app', site(1_251)).allowed).toBe(false)
    size.licences = 12_000
  })

  it('counts what it refuses towards the limit', () => {
    const throttle = create()
    throttle.enforce(true)
    throttle.charge('app', site(3_750))
    throttle.charge('app', site(3_600_000))
    later(301)
    expect(throttle.charge('app', site(1))).toMatchObject({ allowed: false, headers: {} })
  })

  it('holds each service to limits of its own, and subscriptions to none', () => {
    const throttle = create()
    throttle.enforce(true)
    expect(throttle.charge('app', people(8_001)).allowed).toBe(false)
    for (let request = 0; request < 5; request++) throttle.charge('app', { on: 'teams', limit: 'notifyOne' })
    expect(throttle.charge('app', { on: 'teams', limit: 'notifyOne' }).allowed).toBe(false)
    expect(throttle.charge('app', { on: 'teams', limit: 'readApps' }).allowed).toBe(true)
    expect(throttle.charge('app', { on: 'subscriptions' }).allowed).toBe(true)
    expect(throttle.charge('app', site(1)).allowed).toBe(true)
  })

  it('refuses everything for as long as it is told, and not longer', () => {
    const throttle = create()
    throttle.refuseFor(20)
    later(5)
    expect(throttle.charge('app', site(1))).toMatchObject({ allowed: false, retryAfterSeconds: 15 })
    later(15)
    expect(throttle.charge('app', people(1)).allowed).toBe(true)
  })

  it('keeps whoever is blocked out of SharePoint, with 503 and a time, until the block is lifted', () => {
    const throttle = create()
    throttle.block(true)
    expect(throttle.charge('app', site(1))).toMatchObject({ allowed: false, status: 503, retryAfterSeconds: 120 })
    expect(throttle.charge('app', people(1)).allowed).toBe(true)
    throttle.block(false)
    expect(throttle.charge('app', site(1)).allowed).toBe(true)
  })
})
