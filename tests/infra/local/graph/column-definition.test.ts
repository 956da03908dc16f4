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

  it('has a name of at most 32 letters and digits', () => {
    expect(NewColumn.safeParse({ name: 'A'.repeat(32), text: {} }).success).toBe(true)
    for (const name of ['A'.repeat(33), '1st', '_x', 'Ærlig', '']) expect(NewColumn.safeParse({ name, text: {} }).success).toBe(false)
  })
})
