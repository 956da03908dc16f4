/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { StepList } from '../../../tab/activity/step-list'
import { STEPS } from '../stand-in/activity-samples'
import { draw } from '../stage'

test('tells who did what, in order, and says so where a name is not known', () => {
  draw(<StepList steps={STEPS} />)
  const told = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(told[0]).toContain('Kari Nordby delegerte til Amina Hassan«Kan du ta denne?»')
  expect(told[1]).toContain('Kari Nordby ba om frist til 20. januar 2027')
  expect(told[2]).toContain('En annen flyttet fristen til 21. januar 2027')
})

test('without steps there is no history', () => {
  draw(<StepList steps={[]} />)
  expect(screen.queryByRole('heading')).toBeNull()
})
