import { planBatch } from '../../../../infra/local/graph/batch-order'

describe('the order of a batch', () => {
  const request = (id: string, ...dependsOn: string[]) => ({ id, dependsOn })

  it('is the given one where nothing depends on anything', () => expect(planBatch([request('B'), request('a')])).toEqual(['b', 'a']))

  it('puts each after what it depends on, whatever the case of the ids', () =>
    expect(planBatch([request('c', 'B'), request('b', 'A'), request('a')])).toEqual(['a', 'b', 'c']))

  it('is drawn where it is free, and nowhere else', () => {
    const backwards = (id: string) => String(1_000 - id.charCodeAt(0))
    expect(planBatch([request('a'), request('b'), request('c')], backwards)).toEqual(['c', 'b', 'a'])
    expect(planBatch([request('a'), request('b', 'a'), request('c', 'b')], backwards)).toEqual(['a', 'b', 'c'])
  })

  it('does not exist in a circle, or when something is missing', () => {
    expect(planBatch([request('a', 'b'), request('b', 'a')])).toBeUndefined()
    expect(planBatch([request('a', 'x')])).toBeUndefined()
  })
})
