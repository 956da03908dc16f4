import { z } from 'zod'
import { tallyOf } from '../../../core/api/tally-of'

const schema = z.strictObject(tallyOf('concerned', 'closed'))

test('figures have every count in all and by unit, and nothing else', () => {
  const tally = { concerned: 2, closed: 3, byUnit: [{ unitId: 'u', name: 'Oppvekst', concerned: 2, closed: 3 }] }
  expect(schema.parse(tally)).toEqual(tally)
  expect(schema.safeParse({ ...tally, byUnit: [{ unitId: 'u', name: 'Oppvekst', concerned: 2 }] }).success).toBe(false)
  expect(schema.safeParse({ ...tally, people: ['Kari'] }).success).toBe(false)
})
