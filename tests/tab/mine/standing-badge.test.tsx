/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { StandingBadge } from '../../../tab/mine/standing-badge'
import { draw } from '../stage'
import { record } from '../stand-in/samples'

test.each([
  ['upcoming', 'Kommer'],
  ['open', 'Skal signeres'],
  ['due-soon', 'Fristen er nær'],
  ['overdue', 'Over fristen'],
  ['fulfilled', 'Signert'],
  ['excluded', 'Unntatt'],
] as const)('says %s as «%s», beside a sign that is not read aloud', (state, word) => {
  draw(<StandingBadge obligation={{ state }} />)
  expect(screen.getByText(word).querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
})

test('never calls a registration on paper a signature', () => {
  draw(<StandingBadge obligation={{ state: 'fulfilled', fulfilledBy: record({ kind: 'paper-signature' }) }} />)
  expect(screen.getByText('På papir')).toBeTruthy()
  expect(screen.queryByText('Signert')).toBeNull()
})
