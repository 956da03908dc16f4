import { encodeColumnName } from '../../../../infra/local/graph/column-name'

describe('the internal name of a column', () => {
  it.each([
    ['RecordKey', 'RecordKey'],
    ['_Own', '_Own'],
    ['Due date', 'Due_x0020_date'],
    ['Årsak', '_x00c5_rsak'],
    ['2026', '_x0032_026'],
    ["a'b.c", 'a_x0027_b_x002e_c'],
  ])('of %s is %s', (name, encoded) => {
    expect(encodeColumnName(name, { cut: true })).toBe(encoded)
  })

  it('is cut at 32 characters, or not', () => {
    expect(encodeColumnName('a'.repeat(40), { cut: true })).toHaveLength(32)
    expect(encodeColumnName('a'.repeat(40), { cut: false })).toHaveLength(40)
  })
})
