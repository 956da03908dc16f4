/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { shownLesson } from '../stand-in/learning-samples'
import { AUDITOR_FROM_OUTSIDE } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

test('is read in any language without changing that of the app', async () => {
  const { user, standIn } = openTab({ at: 'read/phishing' })
  await findHeading('Kjenn igjen svindel')
  await user.click(screen.getByRole('radio', { name: 'English' }))
  const heading = await findHeading('Recognise fraud')
  expect(heading.getAttribute('lang')).toBe('en-GB')
  expect(screen.getByRole('link', { name: 'Alt innhold' }).getAttribute('href')).toBe('#/library')
  expect(standIn.asked.filter(({ name }) => name === 'chooseLanguage')).toEqual([])
})

test('is there for somebody who owes nothing', async () => {
  openTab({ at: 'read/phishing', answers: { me: () => AUDITOR_FROM_OUTSIDE } })
  expect(await screen.findByRole('article', { name: 'Kjenn igjen svindel' })).toBeTruthy()
})

test('of another system leads there and asks nothing', async () => {
  const { questions: _, ...text } = shownLesson()
  openTab({ at: 'read/phishing', answers: { lessonText: () => ({ ...text, elsewhere: { system: 'KS Læring', url: 'https://laering.test/7' } }) } })
  expect(await screen.findByRole('link', { name: 'Åpne i KS Læring' })).toBeTruthy()
  expect(screen.queryByText(/Dette er øving/)).toBeNull()
})

test('says that there is no such lesson', async () => {
  openTab({ at: 'read/no-such', answers: { lessonText: () => refusal('not-found') } })
  expect((await screen.findByRole('alert')).textContent).toContain('Vi fant det ikke')
})

testAccess({ at: 'read/phishing' }, () => screen.findByRole('button', { name: /^(Svar|Answer)$/ }))
