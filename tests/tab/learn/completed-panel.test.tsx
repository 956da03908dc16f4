/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { lessonRecord, lessonView, programmeOf } from '../stand-in/learning-samples'
import { key } from '../stand-in/samples'

const done = lessonView({ state: 'fulfilled', evidence: 'own', fulfilledBy: lessonRecord() })
const AT = `lesson/${key('1')}`

test('leads to the receipt, to the text, and home when nothing more is open', async () => {
  openTab({ at: AT, answers: { learning: () => programmeOf(done) } })
  const panel = await screen.findByRole('region', { name: 'Du har fullført leksjonen' })
  expect([...panel.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([`#/lesson-receipt/${key('8')}`, '#/mine', '#/read/phishing'])
  expect(panel.textContent).toContain(lessonRecord().verificationCode)
})

test('cannot be objected to by whoever answered it', async () => {
  openTab({ at: AT, answers: { learning: () => programmeOf(done) } })
  await screen.findByRole('region', { name: 'Du har fullført leksjonen' })
  expect(screen.queryByRole('button', { name: 'Dette stemmer ikke' })).toBeNull()
})
