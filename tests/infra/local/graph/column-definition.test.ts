import { COLUMN_KINDS, kindOf, NewColumn } from '../../../../infra/local/graph/column-definition'

describe('a column definition', () => {
  it.each(COLUMN_KINDS.map((kind) => [kind]))('of kind %s is known by its facet', (kind) => {
    const column = NewColumn.parse({ name: 'Column', [kind]: kind === 'choice' ? { choices: ['Open'] } : {} })
    expect(kindOf(column)).toBe(kind)
  })

  it('gets what Graph fills in', () => {
    expect(NewColumn.parse({ name: 'Score', number: {} })).toMatchObject({
      required: false,
      indexed: false,
      enforceUniqueValues: false,
      number: { decimalPlaces: 'automatic', displayAs: 'number' },
    })
  })

  it('has a name, one facet, and an index where it must be unique', () => {
    for (const column of [{ name: '', text: {} }, { name: 'A' }, { name: 'A', text: {}, number: {} }, { name: 'A', text: {}, enforceUniqueValues: true }, { name: 'A', text: { allowMultipleLines: true }, indexed: true }])
      expect(NewColumn.safeParse(column).success).toBe(false)
  })
})
