import { checkIfMatch, toETag } from '../../../../infra/local/graph/etag'
import type { GraphParts } from '../../../../infra/local/graph/route'

const check = (condition: string | undefined, mismatchCode: 'resourceModified' | 'notAllowed' = 'resourceModified') =>
  checkIfMatch({ switches: { thresholdStatus: 422, mismatchCode } } as GraphParts, { headers: { 'if-match': condition } }, toETag('guid', 2))

describe('an eTag', () => {
  it('is quoted, with the guid and a number', () => {
    expect(toETag('guid', 2)).toBe('"guid,2"')
  })

  it('is not asked for, or any, or the current one: the change may go on', () => {
    for (const condition of [undefined, '*', '"guid,2"']) expect(() => check(condition)).not.toThrow()
  })

  it('of before is 412, under the one or the other code', () => {
    expect(() => check('"guid,1"')).toThrow(expect.objectContaining({ status: 412, code: 'resourceModified' }) as Error)
    expect(() => check('"guid,1"', 'notAllowed')).toThrow(expect.objectContaining({ status: 412, code: 'notAllowed' }) as Error)
  })

  it('without its quotes is malformed', () => {
    expect(() => check('guid,2')).toThrow(expect.objectContaining({ status: 400, more: { inner: { code: 'malformedEntityTag' } } }) as Error)
  })
})
