/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { NewContent } from '../../../tab/rules/new-content'
import { draw } from '../stage'


test('something new begins under its own address', async () => {
  const user = draw(<NewContent of="requirement" taken={[]} />)
  await user.type(screen.getByLabelText('Nytt program eller krav', { selector: 'input' }), 'Gaver på jobb')
  await user.selectOptions(screen.getByLabelText('Hva slags krav'), 'sign')
  await user.click(screen.getByRole('button', { name: 'Begynn å skrive' }))
  expect(window.location.hash).toBe('#/edit-requirement/gaver-pa-jobb/sign')
})

test('nothing is begun under a name that is taken, or none', async () => {
  window.location.hash = ''
  const user = draw(<NewContent of="lesson" taken={['gaver']} />)
  await user.click(screen.getByRole('button', { name: 'Begynn å skrive' }))
  expect(screen.getByText('Skriv et navn med minst én bokstav.')).toBeTruthy()
  await user.type(screen.getByLabelText('Ny leksjon', { selector: 'input' }), 'Gaver')
  expect(screen.getByText('Det finnes allerede noe med det navnet.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Begynn å skrive' }))
  expect(window.location.hash).toBe('')
})

test('an activity begins as one', async () => {
  const user = draw(<NewContent of="activity" taken={[]} />)
  expect(screen.queryByLabelText('Hva slags krav')).toBeNull()
  await user.type(screen.getByLabelText('Ny aktivitet', { selector: 'input' }), 'Vernerunde')
  await user.click(screen.getByRole('button', { name: 'Begynn å skrive' }))
  expect(window.location.hash).toBe('#/edit-requirement/vernerunde/act')
})
