/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import type { QuestionDraft } from '../../../core/publishing/lesson-draft'
import { EditingProvider } from '../../../tab/rules/editing'
import { QuestionFields } from '../../../tab/rules/question-fields'
import { draw } from '../stage'
import { LESSON_OPENED } from '../stand-in/rules-samples'

const [single] = LESSON_OPENED.content.questions as [QuestionDraft]
const drawn = (question: QuestionDraft = single, problems: { path: string; problem: string }[] = []) => {
  const change = jest.fn<undefined, [QuestionDraft]>()
  const user = draw(
    <EditingProvider problems={problems} language="nb">
      <QuestionFields question={question} index={0} count={1} onChange={change} onMove={() => undefined} onRemove={() => undefined} />
    </EditingProvider>,
  )
  return { change, user }
}

test('of a question with one right answer, a new right one takes the place of the old', async () => {
  const { change, user } = drawn()
  await user.click(screen.getByRole('checkbox', { name: 'Svar 2 er riktig' }))
  expect(change.mock.calls[0]?.[0].options.map(({ isRight }) => isRight)).toEqual([false, true])
})

test('with several, the others stay', async () => {
  const { change, user } = drawn({ ...single, kind: 'multiple' })
  await user.click(screen.getByRole('checkbox', { name: 'Svar 2 er riktig' }))
  expect(change.mock.calls[0]?.[0].options.map(({ isRight }) => isRight)).toEqual([true, true])
})

test('an answer is added under an id of its own, and a statement is true or false', async () => {
  const { change, user } = drawn()
  await user.click(screen.getByRole('button', { name: 'Nytt svar' }))
  expect(change.mock.calls[0]?.[0].options.map(({ optionId }) => optionId)).toEqual(['address', 'colour', 'o1'])
})

test('a statement keeps whether it is true', async () => {
  const { change, user } = drawn({ ...single, kind: 'true-false' })
  await user.click(screen.getByRole('radio', { name: 'gal' }))
  expect(change.mock.calls[0]?.[0].isTrue).toBe(false)
})

test('that no answer is right is said at the answers', () => {
  drawn(single, [{ path: 'questions.0.options', problem: 'no-right-answer' }])
  expect(screen.getByRole('alert').textContent).toBe('Ingen av svarene er riktig.')
})
