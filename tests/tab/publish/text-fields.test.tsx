/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react'
import { TextFields } from '../../../tab/publish/text-fields'
import { draw } from '../stage'

const texts = { nb: { title: 'Etisk standard', markdown: 'Vi er ærlige.' }, nn: { title: 'Etisk standard', markdown: 'Vi er ærlege.' }, en: { title: 'Ethics standard', markdown: 'We are honest.' } }

test('has title and text in each of the three languages, marked as such', () => {
  draw(<TextFields texts={texts} problems={[]} onChange={() => undefined} />)
  const fieldsets = screen.getAllByRole('group').map((group) => within(group).getByLabelText<HTMLTextAreaElement>(/^Tekst/))
  expect(fieldsets.map(({ value, lang }) => [lang, value])).toEqual([
    ['nb-NO', 'Vi er ærlige.'],
    ['nn-NO', 'Vi er ærlege.'],
    ['en-GB', 'We are honest.'],
  ])
})

test('changes one language and leaves the others', () => {
  const onChange = jest.fn()
  draw(<TextFields texts={texts} problems={[]} onChange={onChange} />)
  fireEvent.change(within(screen.getByRole('group', { name: 'Nynorsk' })).getByLabelText(/^Tekst/), { target: { value: 'Ny tekst' } })
  expect(onChange).toHaveBeenLastCalledWith({ ...texts, nn: { title: 'Etisk standard', markdown: 'Ny tekst' } })
  fireEvent.change(within(screen.getByRole('group', { name: 'English' })).getByLabelText(/^Tittel/), { target: { value: 'Code' } })
  expect(onChange).toHaveBeenLastCalledWith({ ...texts, en: { title: 'Code', markdown: 'We are honest.' } })
})

test('says how long each text is, and at the field what is wrong with it', () => {
  draw(<TextFields texts={texts} problems={[{ path: 'texts.en.markdown', problem: 'macro' }]} onChange={() => undefined} />)
  const english = within(screen.getByRole('group', { name: 'English' }))
  expect(english.getByText(/14 av 60.000 tegn/)).toBeTruthy()
  expect(english.getByText(/som Teams vil bytte ut/)).toBeTruthy()
  expect(english.getByLabelText(/^Tekst/).getAttribute('aria-invalid')).toBe('true')
})
