/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { GroupFilter } from '../../../tab/unit/group-filter'
import { draw } from '../stage'

test('is one choice among named groups with their numbers', async () => {
  const onChoose = jest.fn()
  const user = draw(<GroupFilter counts={{ all: 6, missing: 3, signed: 2, excluded: 1 }} chosen="all" onChoose={onChoose} />)
  expect(screen.getAllByRole('radio').map((radio) => radio.parentElement?.textContent)).toEqual(['Alle (6)', 'Mangler (3)', 'Har signert (2)', 'Unntatt (1)'])
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Alle (6)' }).checked).toBe(true)
  await user.click(screen.getByText('Mangler (3)'))
  expect(onChoose).toHaveBeenLastCalledWith('missing')
})
