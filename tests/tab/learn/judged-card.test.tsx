/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { JudgedCard, type Given } from '../../../tab/learn/judged-card'
import { draw } from '../stage'
import { shownLesson } from '../stand-in/learning-samples'

const question = shownLesson().questions?.[1]
function given(chosen: string[], isRight: boolean): Given {
  if (!question) throw new Error('The sample has no question')
  return { question, chosen, judged: { isRight, rightAnswers: ['haste', 'link'], explanation: 'Hastverk og lenker går igjen.' }, language: 'nb' }
}
const lines = () => screen.getAllByRole('listitem').map((line) => line.textContent)

test('says of each option whether it was right and whether it was mine, in words', () => {
  draw(<JudgedCard given={given(['link', 'greeting'], false)} mayComeAgain takesFocus={() => false} />)
  expect(screen.getByRole('heading', { name: 'Det stemmer ikke helt' })).toBeTruthy()
  expect(lines()).toEqual(['Det hasterRiktig svar', 'En lenkeRiktig svar · Ditt svar', 'En hilsenDitt svar'])
  expect(screen.getByText('Spørsmålet kan komme igjen, så du får prøve på nytt.')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

test('takes the focus after a deed, and leads on', async () => {
  const onNext = jest.fn()
  const user = draw(<JudgedCard given={given(['haste', 'link'], true)} mayComeAgain={false} takesFocus={() => true} onNext={onNext} />)
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Riktig' }))
  await user.click(screen.getByRole('button', { name: 'Neste spørsmål' }))
  expect(onNext).toHaveBeenCalledTimes(1)
})
