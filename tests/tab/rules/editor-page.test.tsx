/** @jest-environment jsdom */
import { findHeading, openTab } from '../stage'
import { LESSON_OPENED, PROGRAMME_OPENED } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'

const title = { nb: ' ', nn: 'Berre på nynorsk', en: '' }

test.each([
  ['edit-lesson/phishing', { lessonDraft: () => ({ ...LESSON_OPENED, content: { ...LESSON_OPENED.content, title } }) }],
  ['edit-requirement/privacy-security', { requirementDraft: () => ({ ...PROGRAMME_OPENED, content: { ...PROGRAMME_OPENED.content, title } }) }],
])('%s is called what the draft is called, in whatever language it has a title', async (at, answers) => {
  openTab({ at, answers: { me: () => CONTROLLER, ...answers } })
  expect(await findHeading('Berre på nynorsk')).toBeTruthy()
})

test('without a title it is called so', async () => {
  openTab({ at: 'edit-lesson/phishing', answers: { me: () => CONTROLLER, lessonDraft: () => ({ ...LESSON_OPENED, content: { ...LESSON_OPENED.content, title: { nb: '', nn: '', en: '' } } }) } })
  expect(await findHeading('Uten tittel')).toBeTruthy()
})
