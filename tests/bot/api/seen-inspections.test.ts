import { filterSeen, listSeen, nameOfUnit } from '../../../bot/api/seen-inspections'
import { sampleState, TODAY } from '../../sample/sample-log'
import { REGISTER } from './play-control'

const state = sampleState(...REGISTER)
const idsOf = (seen: ReturnType<typeof listSeen>) => seen.map(({ inspection }) => inspection.inspectionId)

test('who leads nothing and has no role sees nothing', () => expect(listSeen(state, { roles: [], ledUnitIds: [] }, TODAY)).toEqual([]))

test('an administrator is nobody who sees figures', () => expect(listSeen(state, { roles: ['Administrator'], ledUnitIds: [] }, TODAY)).toEqual([]))

test('a leader of a department sees only what concerns it', () => {
  const seen = listSeen(state, { roles: [], ledUnitIds: ['u-nursery'] }, TODAY)
  expect(idsOf(seen)).toEqual(['i-labour'])
  expect(seen[0]?.findings).toHaveLength(1)
})

test('a filter never shows more than is seen', () => expect(idsOf(filterSeen(state, listSeen(state, { roles: [], ledUnitIds: ['u-nursery'] }, TODAY), { unitId: 'u-top' }, TODAY))).toEqual(['i-labour']))

test('a unit has its name, also when it is closed, and its id when it is unknown', () => {
  expect(nameOfUnit(state, 'u-top', TODAY)).toBe('Fjordvik kommune')
  expect(nameOfUnit(state, 'u-top', '2019-01-01')).toBe('Fjordvik kommune')
  expect(nameOfUnit(state, 'u-x', TODAY)).toBe('u-x')
})
