import { GraphRequestError, isUniqueViolation, retryAfterSecondsOf, toGraphRequestError } from '../../../bot/graph/graph-error'
import { Microsoft365Error } from '../../../bot/ports'

describe('How long to wait', () => {
  it.each<[string, Record<string, string>, number | undefined]>([
    ['nothing said', {}, undefined],
    ['seconds', { 'Retry-After': '31' }, 31],
    ['a date, counted from the answer’s own', { 'Retry-After': 'Sat, 21 Nov 2026 09:00:30 GMT', Date: 'Sat, 21 Nov 2026 09:00:00 GMT' }, 30],
    ['a date that is past', { 'Retry-After': 'Sat, 21 Nov 2026 08:00:00 GMT', Date: 'Sat, 21 Nov 2026 09:00:00 GMT' }, 0],
    ['the larger of two', { 'Retry-After': '5', 'RateLimit-Reset': '31', 'RateLimit-Remaining': '0' }, 31],
    ['a limit that is near and not reached', { 'RateLimit-Reset': '31', 'RateLimit-Remaining': '120' }, undefined],
    ['nonsense', { 'Retry-After': 'soon', Date: 'Sat, 21 Nov 2026 09:00:00 GMT' }, undefined],
  ])('%s', (_, headers, seconds) => expect(retryAfterSecondsOf(new Headers(headers))).toBe(seconds))
  it('is unknown without headers', () => expect(retryAfterSecondsOf(undefined)).toBeUndefined())
})

it.each([
  ['nobody answered', -1, undefined],
  ['an answer broke off after its 200', 200, undefined],
  ['Graph said no', 403, 403],
])('When %s, the status is known or not, and nothing unknown is final', (_, statusCode, status) =>
  expect(toGraphRequestError('GET', '/x', { statusCode, message: 'm' })).toMatchObject({ status, isPassing: status === undefined }))

describe('A unique value that was there already', () => {
  const sentence = 'One or more fields with unique constraints already has the provided value.'
  it.each([
    [400, 'invalidRequest', sentence, true],
    [409, 'nameAlreadyExists', '', true],
    [400, 'invalidRequest', 'The request is malformed or incorrect.', false],
    [500, 'generalException', sentence, false],
    [400, 'accessDenied', sentence, false],
  ])('%i %s', (status, code, message, is) => expect(isUniqueViolation(status, { code, message })).toBe(is))
})

describe('To who knows nothing of Graph, an error says whether to come again', () => {
  it.each([
    [undefined, true],
    [429, true],
    [503, true],
    [403, false],
    [500, true],
  ])('%s', (status, isPassing) => {
    const error = new GraphRequestError(status, undefined, 'Graph')
    expect(error).toBeInstanceOf(Microsoft365Error)
    expect([error.name, error.isPassing]).toEqual(['GraphRequestError', isPassing])
  })
})
