/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import type { LessonDraft } from '../../../core/publishing/lesson-draft'
import { openTab } from '../stage'
import { LESSON_OPENED } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'

const open = () => openTab({ at: 'edit-lesson/phishing', answers: { me: () => CONTROLLER } })
const saved = async ({ user, standIn }: ReturnType<typeof open>) => {
  await user.click(screen.getByRole('button', { name: 'Lagre utkastet' }))
  await screen.findByText(/^Lagret av /)
  return standIn.asked.filter(({ name }) => name === 'saveLessonDraft').map(({ input }) => (input as { content: LessonDraft }).content).at(-1)
}

test('questions and steps are added, each under an id of its own', async () => {
  const tab = open()
  await tab.user.click(await screen.findByRole('button', { name: 'Nytt spørsmål' }))
  await tab.user.click(screen.getByRole('button', { name: 'Nytt steg' }))
  const content = await saved(tab)
  expect(content?.questions.map(({ questionId }) => questionId)).toEqual(['sender', 'q1'])
  expect(content?.conversationGuide).toHaveLength(2)
})

test('a lesson may live elsewhere, and a film may be added', async () => {
  const tab = open()
  await tab.user.click(await screen.findByRole('button', { name: 'Legg til en film' }))
  await tab.user.type(screen.getByLabelText('Lenke til filmen'), 'https://film.test/a')
  await tab.user.click(screen.getByRole('radio', { name: 'I et annet system' }))
  await tab.user.type(screen.getByLabelText('Systemet'), 'KS Læring')
  expect(screen.queryByRole('button', { name: 'Nytt spørsmål' })).toBeNull()
  // What was written of the other kind is kept, should it be meant after all.
  expect(await saved(tab)).toMatchObject({ where: 'elsewhere', system: 'KS Læring', film: { url: 'https://film.test/a' }, questions: LESSON_OPENED.content.questions })
})
