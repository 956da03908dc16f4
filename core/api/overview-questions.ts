import { z } from 'zod'
import { Instant } from '../days/day'
import { UnitLevel } from '../organisation/organisation-change'
import { question } from './question'

const count = { signed: z.int(), outstanding: z.int(), overdue: z.int(), excluded: z.int() }
const unitFigures = z.strictObject({ unitId: z.string(), name: z.string(), level: UnitLevel, hasChildren: z.boolean(), ...count })

/** Figures of a unit and those directly below it. Without a unit: the top of what the caller may see. No names. */
export const overview = question({
  method: 'GET',
  path: '/api/overview',
  input: z.strictObject({ unitId: z.string().optional() }),
  answer: z.strictObject({
    unit: unitFigures,
    /** From the top the caller may see down to the unit. */
    path: z.array(z.strictObject({ unitId: z.string(), name: z.string() })),
    children: z.array(unitFigures),
    /** People of the organisation in no figure at all, told where the whole is seen; and those here whose unit has no leader. */
    touched: z.strictObject({ uncounted: z.int(), withoutLeader: z.int() }),
    version: z.string(),
    asOf: Instant,
    logNumber: z.int(),
  }),
})
