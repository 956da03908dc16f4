/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { QuestionCard, type QuestionCardProps } from '../../../tab/learn/question-card'
import { draw } from '../stage'
import { shownLesson } from '../stand-in/learning-samples'

const [single, multiple, statement] = shownLesson().questions ?? []
const idle = { isPending: false, error: null }

function drawCard(changes: Partial<QuestionCardProps> = {}) {
  const onAnswer = jest.fn()
  if (!single) throw new Error('The sample has no question')
  const user = draw(<QuestionCard question={single} number={1} of={3} language="nb" sending={idle} takesFocus={() => false} onAnswer={onAnswer} {...changes} />)
  return { user, onAnswer }
}
const submit = () => screen.getByRole('button', { name: /Svar|Sender/ })

test('takes one answer where one is right, the last that was chosen', async () => {
  const { user, onAnswer } = drawCard()
  expect(screen.getByRole('group', { name: 'Hva ser du på først?' })).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Fargen' }))
  await user.click(screen.getByRole('radio', { name: 'Adressen' }))
  await user.click(submit())
  expect(onAnswer).toHaveBeenCalledWith(['address'])
})

test('takes several where several are right, and lets one be taken back', async () => {
  const { user, onAnswer } = drawCard(multiple && { question: multiple })
  expect(screen.getByText('Velg alle som stemmer.')).toBeTruthy()
  for (const name of ['En hilsen', 'Det haster', 'En lenke', 'En hilsen']) await user.click(screen.getByRole('checkbox', { name }))
  await user.click(submit())
  expect(onAnswer).toHaveBeenCalledWith(['haste', 'link'])
})

test('asks of a statement whether it is right', async () => {
  const { user, onAnswer } = drawCard(statement && { question: statement })
  await user.click(screen.getByRole('radio', { name: 'Nei, det stemmer ikke' }))
  await user.click(submit())
  expect(onAnswer).toHaveBeenCalledWith(['false'])
})

test('works with the keyboard alone', async () => {
  const { user, onAnswer } = drawCard()
  await user.tab()
  await user.keyboard(' {Enter}')
  expect(onAnswer).toHaveBeenCalledWith(['address'])
})

test('says what is missing until something is chosen', async () => {
  const { user, onAnswer } = drawCard()
  await user.click(submit())
  expect(screen.getByRole('alert').textContent).toBe('Velg minst ett svar.')
  await user.click(screen.getByRole('radio', { name: 'Fargen' }))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(onAnswer).not.toHaveBeenCalled()
})

test('says when it is asked again, and when it is on its way', () => {
  drawCard({ isAgain: true, sending: { isPending: true, error: null } })
  expect(screen.getByText(/kommer igjen fordi/)).toBeTruthy()
  expect(submit().textContent).toBe('Sender svaret …')
})
