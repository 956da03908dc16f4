import { changesAt, checkIfMatch, toETag } from '../../../../infra/local/graph/etag'
import type { GraphParts } from '../../../../infra/local/graph/route'
import { createSwitches, type GraphSwitches } from '../../../../infra/local/graph/switches'

const check = (condition: string | undefined, changes: Partial<GraphSwitches> = {}) =>
  checkIfMatch({ switches: { ...createSwitches(), ...changes } } as GraphParts, { headers: { 'if-match': condition } }, toETag('guid', 2))

describe('an eTag', () => {
  it('is quoted, with the guid and a number', () => {
    expect(toETag('guid', 2)).toBe('"guid,2"')
  })

  it('counts more than the versions, as on record', () => {
    expect([1, 15, 19].map(changesAt)).toEqual([1, 16, 21])
    const all = Array.from({ length: 500 }, (_, at) => changesAt(at + 1))
    expect(all).toEqual([...new Set(all)].sort((one, other) => one - other))
  })

  it('is not asked for, or any, or the current one: the change may go on', () => {
    for (const condition of [undefined, '*', '"guid,2"']) expect(() => check(condition)).not.toThrow()
  })

  it('of before is 412, under the one or the other code', () => {
    expect(() => check('"guid,1"')).toThrow(expect.objectContaining({ status: 412, code: 'resourceModified' }) as Error)
    expect(() => check('"guid,1"', { mismatchCode: 'notAllowed' })).toThrow(expect.objectContaining({ status: 412, code: 'notAllowed' }) as Error)
  })

  it('may be refused as a star', () => {
    expect(() => check('*', { ifMatchAny: 'refused' })).toThrow(expect.objectContaining({ status: 400 }) as Error)
  })

  it('without its quotes is malformed', () => {
    expect(() => check('guid,2')).toThrow(expect.objectContaining({ status: 400, more: { inner: { code: 'malformedEntityTag' } } }) as Error)
  })
})
