/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { suggestWheelMapping } from '../../../core/publishing/wheel-columns'
import { WheelMappingFields } from '../../../tab/authoring/wheel-mapping-fields'
import { draw } from '../stage'

test('each column is one of the headings, or not in the file; of several sheets one is chosen', async () => {
  const tables = [{ name: 'Hjul', columns: ['tittel', 'når', ''] }, { name: 'Annet', columns: ['x'] }]
  const mapping = suggestWheelMapping(tables.map(({ name, columns }) => ({ name, header: columns, rows: [] })))
  if (!mapping) throw new Error('no mapping')
  const onChange = jest.fn()
  const user = draw(<WheelMappingFields tables={tables} mapping={mapping} onChange={onChange} />)
  expect(screen.getByLabelText<HTMLSelectElement>('Tittel, bokmål').value).toBe('tittel')
  expect(screen.getByLabelText<HTMLSelectElement>('Tema').value).toBe('')
  await user.selectOptions(screen.getByLabelText('Veiledning'), 'når')
  await user.selectOptions(screen.getByLabelText('Ark'), 'Annet')
  expect(onChange.mock.calls.flat()).toEqual([{ ...mapping, columns: { ...mapping.columns, guidance: 'når' } }, { ...mapping, table: 'Annet' }])
})
