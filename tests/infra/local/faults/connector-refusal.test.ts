import { refuseAsConnector, refuseByName } from '../../../../infra/local/faults/connector-refusal'

it.each([
  ['throttled', 429, 'Throttled'],
  ['error-500', 500, 'ServiceError'],
  ['error-502', 502, 'ServiceError'],
  ['error-503', 503, 'ServiceError'],
  ['error-504', 504, 'ServiceError'],
  ['withdrawn-consent', 403, 'BotDisabledByAdmin'],
] as const)('%s is %i %s', (kind, status, code) => {
  const refusal = refuseAsConnector(kind)
  expect([refusal.status, JSON.parse(refusal.body)]).toMatchObject([status, { error: { code } }])
})

it('says any refusal by its name', () => {
  const { status, headers, body } = refuseByName('preconditionFailed', { retryAfterSeconds: 3 })
  expect([status, headers, JSON.parse(body)]).toMatchObject([412, { 'retry-after': '3' }, { error: { code: 'PreconditionFailed' } }])
})

it('words a refusal in the shape that the tenant uses', () => {
  expect(JSON.parse(refuseByName('blockedByUser', { shape: 'sub-code' }).body)).toMatchObject({ errorCode: 209 })
  expect(JSON.parse(refuseAsConnector('withdrawn-consent', 'sub-code').body)).toMatchObject({ errorCode: 209 })
})

it('challenges who comes with an expired token, in a body of another shape', () => {
  const { status, headers, body } = refuseAsConnector('expired-token')
  expect([status, headers, JSON.parse(body)]).toEqual([401, { 'WWW-Authenticate': 'Bearer' }, { message: 'Authorization has been denied for this request.' }])
})
