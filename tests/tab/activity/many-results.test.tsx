/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ManyResults } from '../../../tab/activity/many-results'
import { draw } from '../stage'

test('takes the keyboard, and what was signed off before counts as done', () => {
  const of = (name: string, outcome: 'signed-off' | 'already' | 'not-yours' | 'not-ready') => ({ subject: `unit/${name}`, round: '2026', name, outcome })
  draw(<ManyResults requirementId="fire" results={[of('A', 'signed-off'), of('B', 'already'), of('C', 'not-yours'), of('D', 'not-ready')]} />)
  expect(document.activeElement?.textContent).toContain('2 av 4 er kvittert')
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['A: Kvittert', 'B: Var kvittert fra før', 'C: Er ikke din lenger', 'D: Noe mangler. Åpne den og fyll ut.'])
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['C', 'D', 'Se alle oppgavene'])
})
