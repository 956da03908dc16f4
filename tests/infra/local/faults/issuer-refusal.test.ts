import { refuseAsIssuer } from '../../../../infra/local/faults/issuer-refusal'

const now = new Date('2026-11-22T10:00:00.500Z')

it.each([
  ['throttled', 429, 'temporarily_unavailable', 90055],
  ['error-500', 500, 'server_error', 50000],
  ['error-503', 503, 'temporarily_unavailable', 90033],
  ['error-504', 504, 'temporarily_unavailable', 90006],
  ['expired-token', 401, 'invalid_client', 7000222],
  ['withdrawn-consent', 400, 'invalid_grant', 65001],
] as const)('%s is %i %s AADSTS%i', (kind, status, error, code) => {
  const refusal = refuseAsIssuer(kind, now)
  expect([refusal.status, JSON.parse(refusal.body)]).toMatchObject([
    status,
    { error, error_codes: [code], timestamp: '2026-11-22 10:00:00Z', error_description: expect.stringMatching(new RegExp(`^AADSTS${code}: .* Trace ID: `)) as string },
  ])
})

it('has no JSON from the gateway before it', () => expect(refuseAsIssuer('error-502', now)).toMatchObject({ status: 502, contentType: 'text/html' }))
