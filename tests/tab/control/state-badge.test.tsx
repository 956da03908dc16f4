/** @jest-environment jsdom */
import { SAMPLE_STATES } from '../../../core/control/judge-spot-check'
import { INSPECTION_STATES } from '../../../core/control/inspection-state'
import { InspectionBadge, SampleBadge } from '../../../tab/control/state-badge'
import { draw, pageText } from '../stage'

test('every state is told in words', () => {
  draw([...INSPECTION_STATES.map((state) => <InspectionBadge key={state} state={state} />), ...SAMPLE_STATES.map((state) => <SampleBadge key={state} state={state} />)])
  for (const said of ['Meldt', 'Åpen', 'Over fristen', 'Lukket', 'Venter på dokumentasjon', 'Holder ikke', 'Ikke vist innen fristen']) expect(pageText()).toContain(said)
})
