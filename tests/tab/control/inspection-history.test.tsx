/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { InspectionHistory } from '../../../tab/control/inspection-history'
import { draw } from '../stage'
import { INSPECTION } from '../stand-in/control-samples'

test('each revision says when, by whom and what', () => {
  draw(<InspectionHistory history={INSPECTION.history} />, 'en')
  const [latest, first] = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(latest).toMatch(/^Version 2, 2 October 2025.*read from a file, by Anne LieChanged: title, summary\. 1 finding changed$/)
  expect(first).toMatch(/entered, by Anne Lie3 new findings$/)
})
