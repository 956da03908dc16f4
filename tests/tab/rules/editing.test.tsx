/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { EditingLanguageChoice, EditingProvider, useEditingLanguage, useProblemOf } from '../../../tab/rules/editing'
import { draw } from '../stage'

function Shown() {
  const problemOf = useProblemOf()
  return (
    <p>
      {useEditingLanguage()} {problemOf('title').validationMessage ?? 'ok'}
    </p>
  )
}

test('fields know what is wrong, and which language is written', () => {
  draw(
    <EditingProvider problems={[{ path: 'title', problem: 'empty' }]} language="nn">
      <Shown />
    </EditingProvider>,
  )
  expect(screen.getByText('nn Feltet er tomt.')).toBeTruthy()
})

test('the language to write in is chosen', async () => {
  const choose = jest.fn()
  const user = draw(<EditingLanguageChoice language="nb" onChoose={choose} />)
  await user.selectOptions(screen.getByLabelText('Språk du skriver på'), 'en')
  expect(choose).toHaveBeenCalledWith('en')
})
