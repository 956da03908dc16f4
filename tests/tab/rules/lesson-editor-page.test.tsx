/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { LESSON_OPENED } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'edit-lesson/phishing', answers: { me: () => CONTROLLER, ...answers } })
const sent = ({ standIn }: ReturnType<typeof open>, wanted: string) => standIn.asked.filter(({ name }) => name === wanted).map(({ input }) => input as Record<string, never>)
const save = () => screen.findByRole('button', { name: 'Lagre utkastet' })

test('a lesson is opened, changed and saved on top of what was read', async () => {
  const tab = open()
  expect(await findHeading('Kjenn igjen svindel')).toBeTruthy()
  expect(await screen.findByText('Utkastet er ikke lagret ennå.')).toBeTruthy()
  await tab.user.type(screen.getByLabelText('Tittel, bokmål'), '!')
  expect(screen.getByText('Utkastet har endringer som ikke er lagret.')).toBeTruthy()
  await tab.user.click(await save())
  expect(await screen.findByText(/^Lagret av /)).toBeTruthy()
  expect(sent(tab, 'saveLessonDraft')).toEqual([expect.objectContaining({ lessonId: 'phishing', basedOn: 0 })])
  await tab.user.type(screen.getByLabelText('Tittel, bokmål'), '!')
  await tab.user.click(await save())
  await waitFor(() => expect(sent(tab, 'saveLessonDraft').map(({ basedOn }) => basedOn)).toEqual([0, 1]))
})

test('a draft that cannot be read is told so', async () => {
  open({ lessonDraft: () => ({ ...LESSON_OPENED, isUnreadable: true, revision: 4 }) })
  expect(await screen.findByText('Utkastet som lå her, lar seg ikke lese')).toBeTruthy()
})

testAccess({ at: 'edit-lesson/phishing', person: CONTROLLER }, (words) => screen.findByRole('button', { name: words.rules.draft.save }))
