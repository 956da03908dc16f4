/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { RowList } from '../../../tab/prompts/row-list'
import { draw } from '../stage'

test('each row has its own way out, and there is none to add another when there are enough', async () => {
  const [remove, add] = [jest.fn(), jest.fn()]
  const rows = [{ content: <span>Sju dager</span>, removeText: 'Fjern påminnelse 1', onRemove: remove }]
  const user = draw(<RowList label="Påminnelser" rows={rows} addText="Legg til" onAdd={add} />)
  await user.click(screen.getByRole('button', { name: 'Fjern påminnelse 1' }))
  await user.click(screen.getByRole('button', { name: 'Legg til' }))
  expect([remove, add].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
})

test('what there is enough of cannot be added to', () => {
  draw(<RowList label="Påminnelser" hint="Høyst åtte" rows={[]} addText="Legg til" />)
  expect(screen.getByRole('group', { name: 'Påminnelser' }).textContent).toContain('Høyst åtte')
  expect(screen.queryByRole('button')).toBeNull()
})
