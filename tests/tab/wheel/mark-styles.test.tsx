/** @jest-environment jsdom */
import { StandingState } from '../../../core/obligations/obligation'
import { useMarkClass, useMarkClasses } from '../../../tab/wheel/mark-styles'
import { draw } from '../stage'

function Classes() {
  const all = useMarkClasses()
  const overdue = useMarkClass('overdue')
  return <p>{JSON.stringify({ all, overdue })}</p>
}

test('the classes of all states are those of each', () => {
  draw(<Classes />)
  const { all, overdue } = JSON.parse(document.querySelector('p')!.textContent) as { all: Record<string, unknown>; overdue: unknown }
  expect(Object.keys(all).sort()).toEqual([...StandingState.options].sort())
  expect(all['overdue']).toEqual(overdue)
})
