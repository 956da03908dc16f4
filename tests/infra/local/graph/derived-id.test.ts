import { derivedId } from '../../../../infra/local/graph/derived-id'

describe('a derived id', () => {
  it('is a guid, the same for the same and another for another', () => {
    expect(derivedId('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(derivedId('a')).toBe(derivedId('a'))
    expect(derivedId('a')).not.toBe(derivedId('b'))
  })
})
