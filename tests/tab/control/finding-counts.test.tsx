/** @jest-environment jsdom */
import { FindingCounts } from '../../../tab/control/finding-counts'
import { draw, pageText } from '../stage'
import { REGISTER } from '../stand-in/control-samples'

test('figures are told by class, with what is closed and overdue', () => {
  draw(<FindingCounts figures={REGISTER.figures} />)
  expect(pageText()).toMatch(/2 tilsyn og revisjoner.*1 avsluttet.*2 pålegg.*1 lukket, 1 over fristen.*0 avvik.*1 observasjon.*0 forbedringspunkter/)
})
