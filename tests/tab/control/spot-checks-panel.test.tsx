/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { openTab, pageText } from '../stage'
import { CHECKS } from '../stand-in/control-samples'
import { AUDITOR_FROM_OUTSIDE } from '../stand-in/samples'

test('each check is told with its hit rate and leads to its page', async () => {
  openTab({ at: 'inspections', answers: { me: () => AUDITOR_FROM_OUTSIDE, spotChecks: () => ({ ...CHECKS, mayDraw: false }) } })
  const table = within(await screen.findByRole('table', { name: 'Stikkprøver' }))
  expect(table.getByRole('link', { name: 'Høsten 2025' }).getAttribute('href')).toBe('#/spot-check/autumn')
  expect(table.getByText('1 av 3 (33 %)')).toBeTruthy()
  expect(pageText()).toContain('Treffprosent for alle stikkprøver: 1 av 3 (33 %). Av dem som er vurdert: 1 av 1.')
  expect(screen.queryByRole('button', { name: 'Trekk en stikkprøve' })).toBeNull()
})
