/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { openTab } from '../stage'
import { LESSON_OPENED } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'edit-lesson/phishing', answers: { me: () => CONTROLLER, ...answers } })
const save = () => screen.findByRole('button', { name: 'Lagre utkastet' })

test('somebody else’s newer draft is not saved over, and can be fetched', async () => {
  const tab = open({ saveLessonDraft: () => ({ outcome: 'overtaken', revision: 3, savedBy: 'Per Hansen', savedAt: '2025-11-21T07:00:00.000Z' }) })
  await tab.user.click(await save())
  expect((await screen.findByRole('alert')).textContent).toContain('Per Hansen lagret utkastet')
  tab.standIn.change({ lessonDraft: () => ({ ...LESSON_OPENED, from: 'kept', revision: 3, savedBy: 'Per Hansen', savedAt: '2025-11-21T07:00:00.000Z', content: { ...LESSON_OPENED.content, minutes: 2 } }) })
  await tab.user.click(screen.getByRole('button', { name: 'Hent det andre utkastet' }))
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Minutter').value).toBe('2'))
})
