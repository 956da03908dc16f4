/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { LongTable } from '../../../tab/campaigns/long-table'
import { draw } from '../stage'

const rows = ['a', 'b', 'c'].map((key) => ({ key, cells: [key] as const }))

test('the others are shown when asked for, and hidden again', async () => {
  const user = draw(<LongTable caption="Navn" columns={[{ name: 'Navn' }]} rows={rows} first={2} />)
  expect(screen.getAllByRole('rowheader')).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: 'Vis 1 til', expanded: false }))
  expect(screen.getAllByRole('rowheader')).toHaveLength(3)
  await user.click(screen.getByRole('button', { name: 'Vis færre', expanded: true }))
  expect(screen.getAllByRole('rowheader')).toHaveLength(2)
})

test('a short one has no button', () => {
  draw(<LongTable caption="Navn" columns={[{ name: 'Navn' }]} rows={rows} first={3} />)
  expect(screen.queryByRole('button')).toBeNull()
})
