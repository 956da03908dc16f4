/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { MappingFields } from '../../../tab/imports/mapping-fields'
import { draw } from '../stage'
import { COMPLETIONS } from '../stand-in/import-samples'

function show(changes: Partial<typeof COMPLETIONS> = {}) {
  const onChange = jest.fn()
  const user = draw(<MappingFields ready={{ ...COMPLETIONS, ...changes }} mapping={COMPLETIONS.mapping} onChange={onChange} />)
  return { user, onChange }
}

test('each column is chosen among those of the file, and a name is none that people are known by', async () => {
  const { user, onChange } = show()
  const person = screen.getByRole('combobox', { name: /Hvem det gjelder/ })
  expect(within(person).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Ansattnr', 'Navn', 'Kurs', 'Fullført'])
  expect(screen.getByText('Navn kan ikke brukes: to kan hete det samme.')).toBeTruthy()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kolonnen inneholder' }), 'e-postadresse')
  expect(onChange).toHaveBeenLastCalledWith({ ...COMPLETIONS.mapping, personBy: 'e-mail' })
})

test('a table is chosen only where there are several', async () => {
  show()
  expect(screen.queryByRole('combobox', { name: 'Tabell' })).toBeNull()
  const { user, onChange } = show({ tables: [...COMPLETIONS.tables, { name: 'Ark2', columns: ['a'] }] })
  await user.selectOptions(screen.getByRole('combobox', { name: 'Tabell' }), 'Ark2')
  expect(onChange).toHaveBeenLastCalledWith({ ...COMPLETIONS.mapping, table: 'Ark2' })
})

test('a course whose last lesson is taken away is none of ours', async () => {
  const { user, onChange } = show()
  await user.click(within(screen.getByRole('group', { name: /^Svindel \(1.180 rader\)$/ })).getByRole('checkbox', { name: 'Kjenn igjen svindel' }))
  expect(onChange).toHaveBeenLastCalledWith({ ...COMPLETIONS.mapping, courses: [{ course: 'Svindel', lessonIds: [] }] })
})

test('says when the column holds no courses', () => {
  show({ courses: [] })
  expect(screen.getByText('Ingen kurs i den valgte kolonnen.')).toBeTruthy()
})
