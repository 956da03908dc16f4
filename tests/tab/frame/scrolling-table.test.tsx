/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { ScrollingTable } from '../../../tab/frame/scrolling-table'
import { draw, listViolations } from '../stage'

test('is a table whose rows are named, in a frame that the keyboard can scroll', async () => {
  draw(
    <main>
      <h1>Utsending</h1>
      <ScrollingTable caption="Per enhet" columns={[{ name: 'Enhet' }, { name: 'Personer', isNumber: true }]} rows={[{ key: 'u-1', cells: ['Solbakken barnehage', '14'] }]} />
    </main>,
  )
  const table = within(screen.getByRole('table', { name: 'Per enhet' }))
  expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Enhet', 'Personer'])
  expect(table.getByRole('rowheader', { name: 'Solbakken barnehage' })).toBeTruthy()
  expect(table.getByRole('cell', { name: '14' })).toBeTruthy()
  expect(screen.getByRole('region', { name: 'Tabell: Per enhet' }).tabIndex).toBe(0)
  expect(await listViolations()).toEqual([])
})
