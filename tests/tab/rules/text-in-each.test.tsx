/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { EditingProvider } from '../../../tab/rules/editing'
import { TextInEach } from '../../../tab/rules/text-in-each'
import { draw } from '../stage'

const value = { nb: 'Gaver', nn: 'Gåver', en: 'Gifts' }

test('one text stands in three languages, each with its own name, and a problem beside its own', async () => {
  const change = jest.fn()
  const user = draw(
    <EditingProvider problems={[{ path: 'title.nn', problem: 'too-long' }]} language="nb">
      <TextInEach label="Tittel" path="title" value={value} onChange={change} hint={(written) => `${written.length} tegn`} />
    </EditingProvider>,
  )
  expect(screen.getByLabelText<HTMLInputElement>('Tittel, nynorsk').value).toBe('Gåver')
  expect(screen.getByLabelText('Tittel, nynorsk').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText('Teksten er for lang.')).toBeTruthy()
  await user.type(screen.getByLabelText('Tittel, engelsk'), '!')
  expect(change).toHaveBeenCalledWith({ ...value, en: 'Gifts!' })
})

test('a longer text has more lines', () => {
  draw(<TextInEach label="Tekst" path="body" value={value} onChange={() => undefined} size="long" />)
  expect(screen.getByLabelText('Tekst, bokmål').tagName).toBe('TEXTAREA')
})
