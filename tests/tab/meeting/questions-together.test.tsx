/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { QuestionsTogether } from '../../../tab/meeting/questions-together'
import { sampleLesson } from '../../sample/sample-lesson'
import { draw } from '../stage'

const show = () => draw(<QuestionsTogether questions={sampleLesson().questions} />)
const region = (number: number) => within(screen.getByRole('region', { name: `Spørsmål ${number} av 3` }))

test('shows each question with its options, and no answer before it is asked for', () => {
  show()
  expect(region(1).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Adressen', 'Fargen'])
  expect(region(2).getByText('Flere svar kan være riktige.')).toBeTruthy()
  expect(region(3).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Riktig', 'Galt'])
  expect(screen.queryByText(/Riktig svar/)).toBeNull()
})

test('shows the right answers in words when it is asked for, with why, of that question only', async () => {
  const user = show()
  await user.click(region(2).getByRole('button', { name: 'Vis svaret' }))
  expect(region(2).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Det haster(Riktig svar)', 'En lenke(Riktig svar)', 'En hilsen'])
  expect(region(2).getByText('Hastverk og lenker går igjen.')).toBeTruthy()
  expect(region(2).queryByRole('button')).toBeNull()
  expect(region(1).queryByText(/Riktig svar/)).toBeNull()
})
