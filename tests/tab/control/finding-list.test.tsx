/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { FindingList } from '../../../tab/control/finding-list'
import { draw, pageText } from '../stage'
import { INSPECTION } from '../stand-in/control-samples'

test('a finding without a day has no task to open', () => {
  draw(<FindingList findings={INSPECTION.findings.slice(1)} />)
  expect(screen.getAllByRole('link')).toHaveLength(1)
  expect(pageText()).toMatch(/Over fristen.*Gi opplæring.*Frist 20\. november 2025.*Observasjon.*Rutinen er lite kjent/)
})

test('a closing by the authority is told as that', () => {
  const [finding] = INSPECTION.findings
  draw(<FindingList findings={finding ? [{ ...finding, isSignedOff: false }] : []} />, 'nn')
  expect(pageText()).toContain('Lukka 12. november 2025')
})
