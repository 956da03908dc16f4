import fc from 'fast-check'
import { THEMES } from '../../../core/obligations/activity'
import { UNIT_LEVELS } from '../../../core/organisation/organisation-change'
import { STATES_BY_WEIGHT } from '../../../core/wheel/pressing-state'
import { parseRoute, hrefOf } from '../../../tab/frame/route'
import { countChosen, NO_FILTER, readOptions, WHEEL_VIEWS, writeOptions, type WheelOptions } from '../../../tab/wheel/wheel-options'

const anyFilter = fc.record({
  typed: fc.string({ maxLength: 20 }),
  themes: fc.subarray([...THEMES]),
  states: fc.subarray([...STATES_BY_WEIGHT]),
  levels: fc.subarray([...UNIT_LEVELS]),
  bases: fc.uniqueArray(fc.constantFrom('Kommuneloven § 25-1', 'Åpenhetsloven & mer', 'a=b?'), { maxLength: 3 }),
  mustReport: fc.boolean(),
})
const anyOptions: fc.Arbitrary<WheelOptions> = fc.record(
  { year: fc.integer({ min: 2000, max: 2100 }), isMine: fc.boolean(), view: fc.constantFrom(...WHEEL_VIEWS), by: fc.constantFrom('level' as const, 'theme' as const), filter: anyFilter },
  { requiredKeys: ['isMine', 'view', 'filter'] },
)

test('what is written is read back, through the address of the page', () => {
  fc.assert(
    fc.property(anyOptions, (options) => {
      const query = writeOptions(options)
      const route = parseRoute(hrefOf({ page: 'wheel', ...(query !== undefined && { query }) }))
      expect(route).toMatchObject({ page: 'wheel' })
      expect(readOptions(route?.page === 'wheel' ? route.query : undefined)).toEqual(options)
    }),
  )
})

test('the usual way to look at it leaves nothing in the address', () => expect(writeOptions(readOptions(undefined))).toBeUndefined())

test('what is not understood is left out', () => {
  expect(readOptions('year=1999&view=cake&rings=none&theme=risk.magic&state=late&whose=theirs')).toEqual({ isMine: false, view: 'wheel', filter: { ...NO_FILTER, themes: ['risk'] } })
  fc.assert(fc.property(fc.string(), (query) => WHEEL_VIEWS.includes(readOptions(query).view)))
})

test('counts what was chosen, without what was typed', () =>
  expect(countChosen({ typed: 'x', themes: ['risk', 'hse'], states: ['open'], levels: [], bases: [], mustReport: true })).toBe(4))
