import { formatShare, shareSigned } from '../../../tab/overview/share'

const figures = (signed: number, outstanding: number) => ({ signed, outstanding, overdue: 0, excluded: 99 })

test('is the part of those who owe that has signed; who is excluded does not count', () => {
  expect(shareSigned(figures(3, 1))).toBe(0.75)
  expect(shareSigned(figures(0, 5))).toBe(0)
  expect(shareSigned(figures(5, 0))).toBe(1)
})

test('is unknown where nobody owes', () => expect(shareSigned(figures(0, 0))).toBeUndefined())

test('says 100 % only when everybody has signed', () => {
  const said = (signed: number, outstanding: number) => formatShare(shareSigned(figures(signed, outstanding)) ?? Number.NaN, 'en-GB')
  expect([said(11_533, 1), said(11_534, 0), said(1, 2), said(29, 71), said(57, 43)]).toEqual(['99%', '100%', '33%', '29%', '57%'])
})

test('is written as the language does', () => expect(formatShare(0.5, 'nb-NO').replace(/\s/g, ' ')).toBe('50 %'))
