import { missFromGraph, refuseAsGraph } from '../../../../infra/local/faults/graph-refusal'

const now = new Date('2026-11-22T10:00:00.500Z')
const site = { url: '/v1.0/sites/x/lists', headers: { 'client-request-id': 'mine' } }
const directory = { url: '/v1.0/users', headers: {} }

it('has the envelope of Graph, with a date that has neither zone nor fraction', () => {
  const { contentType, headers, body } = refuseAsGraph('error-503', site, now)
  expect(contentType).toBe('application/json')
  expect(headers).toMatchObject({ 'client-request-id': 'mine' })
  expect(JSON.parse(body)).toEqual({
    error: {
      code: 'serviceNotAvailable',
      message: 'The service is not available. Try the request again after a delay.',
      innerError: { date: '2026-11-22T10:00:00', 'request-id': headers?.['request-id'], 'client-request-id': 'mine' },
    },
  })
})

it.each([
  ['throttled', site, 429, 'activityLimitReached'],
  ['throttled', directory, 429, 'TooManyRequests'],
  ['withdrawn-consent', site, 403, 'accessDenied'],
  ['withdrawn-consent', directory, 403, 'Authorization_RequestDenied'],
  ['expired-token', site, 401, 'InvalidAuthenticationToken'],
  ['error-500', site, 500, 'generalException'],
  ['error-504', directory, 504, 'GatewayTimeout'],
] as const)('%s in the words of SharePoint or of the directory', (kind, request, status, code) => {
  const refusal = refuseAsGraph(kind, request, now)
  expect([refusal.status, JSON.parse(refusal.body)]).toMatchObject([status, { error: { code } }])
})

it('challenges who comes with an expired token', () => expect(refuseAsGraph('expired-token', site, now).headers?.['WWW-Authenticate']).toMatch(/^Bearer .*authorization_uri=/))

it('misses a row as if it were not there', () => expect(missFromGraph(site, now)).toMatchObject({ status: 404, body: expect.stringContaining('"itemNotFound"') as string }))
