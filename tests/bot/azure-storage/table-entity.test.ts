import { fromEntity, toEntity } from '../../../bot/azure-storage/table-entity'

describe('An entity of table storage', () => {
  it('holds a short text in one property and a long one in as many as it takes', () => {
    const { partitionKey: _, rowKey: __, ...properties } = toEntity('p', { row: 'a', values: { short: 'x', long: 'y'.repeat(70_000) } })
    expect(Object.entries(properties).map(([name, value]) => [name, (value as string).length])).toEqual([['short', 1], ['long', 32_000], ['long_1', 32_000], ['long_2', 6_000]])
  })

  it('never breaks a character in two', () => {
    const { long, long_1 } = toEntity('p', { row: 'a', values: { long: `${'x'.repeat(31_999)}😀` } })
    expect([(long as string).length, long_1]).toEqual([31_999, '😀'])
  })

  it('says of a number that is no Int32 that it is a double', () => {
    const { small, large, part } = toEntity('p', { row: 'a', values: { small: -5, large: 2 ** 31, part: 0.5 } })
    expect({ small, large, part }).toEqual({ small: -5, large: { type: 'Double', value: '2147483648' }, part: { type: 'Double', value: '0.5' } })
  })

  it('is read without what the service adds', () => {
    const entity = { partitionKey: 'p', rowKey: 'a', etag: 'W/"1"', timestamp: '2026-11-21T09:00:00Z', 'odata.metadata': 'x', text: 'a', text_1: 'b', yes: true, n: 1 }
    expect(fromEntity(entity)).toEqual({ partition: 'p', row: { row: 'a', values: { text: 'ab', yes: true, n: 1 } } })
  })
})
