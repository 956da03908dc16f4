import { DEPENDENCIES, FAULT_KINDS } from '../../../../infra/local/faults/fault'
import { isRefusalKind, REFUSAL_KINDS, refusalOf } from '../../../../infra/local/faults/refusal'

const now = new Date('2026-11-22T10:00:00.500Z')
const request = { url: '/v1.0/sites/x/lists', headers: {} }

it('is the answer of the kinds that are answers, and of no other', () =>
  expect(FAULT_KINDS.filter((kind) => !isRefusalKind(kind))).toEqual(['timeout-before', 'timeout-after', 'slow', 'reset', 'truncated', 'stale-read', 'refused']))

it.each(DEPENDENCIES.flatMap((on) => REFUSAL_KINDS.map((kind) => [on, kind] as const)))('%s says %s with a length, a type and a status of its kind', (on, kind) => {
  const { status, headers, body } = refusalOf(on, kind, request, { now })
  const known = Object.fromEntries(headers)
  expect(known['content-length']).toBe(String(body.length))
  expect(known['content-type']).toMatch(/json|xml|html/)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(known).not.toHaveProperty('retry-after')
})

it('says how long to wait when it is told to', () =>
  expect(refusalOf('queue', 'error-503', request, { now, retryAfterSeconds: 0 }).headers).toContainEqual(['retry-after', '0']))
