import { listInspections } from '../../../core/control/inspection-state'
import { listExportRows } from '../../../core/control/list-export-rows'
import { sampleState, TODAY } from '../../sample/sample-log'
import { inspectionFact } from './sample-control'

const state = sampleState(inspectionFact({ unitIds: ['u-kindergarten', 'u-top'] }))
const { columns, rows } = listExportRows(listInspections(state, TODAY), (unitId) => unitId, 'nb')

test('there is a row for each finding, and one for units without any', () => {
  expect(rows.map((row) => [row.unit, row.findingClass, row.findingState])).toEqual([
    ['u-kindergarten', 'pålegg', 'over fristen'], ['u-kindergarten', 'pålegg', 'åpen'], ['u-nursery', 'observasjon', 'åpen'], ['u-kindergarten', 'forbedringspunkt', 'lukket'], ['u-top', undefined, undefined],
  ])
  expect(rows.every(({ by, state: stands }) => by === 'Arbeidstilsynet' && stands === 'over fristen')).toBe(true)
})

test('days are days', () => expect(columns.filter(({ kind }) => kind === 'day').map(({ key }) => key)).toEqual(['heldOn', 'dueOn', 'findingClosedOn', 'closedOn']))
