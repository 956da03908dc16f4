import { chargeOf, throttled, unitsOf } from '../../../../infra/local/graph/charge'
import type { GraphRequest } from '../../../../infra/local/graph/route'

describe('a request counts', () => {
  const request = (query = ''): GraphRequest => ({ method: 'GET', path: '/', query: new URLSearchParams(query), headers: {}, body: { kind: 'none' } })
  const site = { access: { on: 'site', role: 'read' }, method: 'GET', cost: 2 } as const
  const directory = { access: { on: 'directory', permissions: [] }, method: 'POST', cost: () => 3 } as const

  it('against the service that its route belongs to', () => {
    expect(chargeOf(site, request())).toEqual({ on: 'site', units: 2 })
    expect(chargeOf(site, request('$expand=permissions'))).toEqual({ on: 'site', units: 5 })
    expect(chargeOf(directory, request())).toEqual({ on: 'directory', units: 3, isWrite: true })
    expect(chargeOf({ ...directory, teamsLimit: 'notifyOne' }, request())).toEqual({ on: 'teams', limit: 'notifyOne' })
    expect(chargeOf({ ...site, access: { on: 'own' } }, request())).toEqual({ on: 'subscriptions' })
  })

  it('in resource units where its service has them', () => {
    expect(unitsOf({ on: 'site', units: 2 })).toBe(2)
    expect(unitsOf({ on: 'teams', limit: 'other' })).toBe(0)
  })

  it('and is refused in the words of the service', () => {
    const verdict = { allowed: false, status: 429, retryAfterSeconds: 7, headers: {} } as const
    expect(throttled('site', verdict)).toMatchObject({ status: 429, code: 'activityLimitReached', more: { headers: { 'Retry-After': '7' } } })
    expect(throttled('teams', verdict)).toMatchObject({ status: 429, code: 'TooManyRequests', more: { inner: { code: '429', status: '429' } } })
    expect(throttled('site', { ...verdict, status: 503 })).toMatchObject({ status: 503, code: 'serviceNotAvailable', more: { headers: { 'Retry-After': '7' } } })
  })
})
