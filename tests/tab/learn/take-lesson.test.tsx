/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { shownLesson } from '../stand-in/learning-samples'
import { key } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

const AT = `lesson/${key('1')}`

test('asks for the text with the obligation, so that one goes on from any device', async () => {
  const { standIn } = openTab({ at: AT })
  await screen.findByRole('button', { name: 'Svar' })
  expect(standIn.asked.find(({ name }) => name === 'lessonText')?.input).toEqual({ lessonId: 'phishing', language: 'nb', obligationKey: key('1') })
  expect(screen.queryByText(/Du fortsetter der du slapp/)).toBeNull()
})

test('says when the text cannot be fetched, and fetches it again', async () => {
  const { user, standIn } = openTab({ at: AT, answers: { lessonText: () => refusal('failed') } })
  await screen.findByRole('button', { name: 'Prøv igjen' })
  standIn.change({ lessonText: () => shownLesson(undefined, 'nb', { step: 'question', questionId: 'sender', number: 1, of: 3, attempt: 0 }) })
  await user.click(await screen.findByRole('button', { name: 'Prøv igjen' }))
  expect(await screen.findByRole('article', { name: 'Kjenn igjen svindel' })).toBeTruthy()
})
