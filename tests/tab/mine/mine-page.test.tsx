/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { findHeading, openTab, pageText, testAccess } from '../stage'
import { refusal } from '../stand-in/service'
import { lessonView, NOTHING_TO_LEARN, programmeOf } from '../stand-in/learning-samples'
import { AUDITOR_FROM_OUTSIDE, key, MINE, obligation } from '../stand-in/samples'

test('shows what I owe, what I have done and where everything about me is', async () => {
  openTab()
  await findHeading('Hei, Ingrid')
  expect(await screen.findByRole('article', { name: 'Etisk standard' })).toBeTruthy()
  const done = screen.getByRole('region', { name: 'Dette har du gjort' })
  expect(within(done).getByRole('link', { name: 'Se signeringsbeviset for Etisk standard, versjon 1.0' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Les etisk standard' }).getAttribute('href')).toBe('#/standard')
  expect(screen.getByRole('link', { name: 'Alt som er registrert om deg' }).getAttribute('href')).toBe('#/everything')
  const whistleblowing = screen.getByRole('link', { name: 'Vil du varsle om noe kritikkverdig?' })
  expect([whistleblowing.getAttribute('href'), whistleblowing.getAttribute('rel')]).toEqual(['https://fjordvik.kommune.no/varsling', 'noreferrer noopener'])
})

test('says calmly that nothing is owed', async () => {
  openTab({ answers: { learning: () => NOTHING_TO_LEARN, mine: () => ({ ...MINE, obligations: [obligation({ state: 'fulfilled' })] }) } })
  expect(await screen.findByText('Ingenting venter på deg nå')).toBeTruthy()
  expect(screen.queryByRole('article')).toBeNull()
})

test('lets somebody on leave wait', async () => {
  openTab({ answers: { learning: () => NOTHING_TO_LEARN, mine: () => ({ ...MINE, obligations: [obligation({ state: 'excluded', excludedBecause: 'on-leave' })] }) } })
  expect(await screen.findByText(/Du er registrert med permisjon/)).toBeTruthy()
})

test('asks nothing about signatures for somebody who is not employed', async () => {
  const { standIn } = openTab({ at: 'mine', answers: { me: () => AUDITOR_FROM_OUTSIDE } })
  expect(await screen.findByText('Du er ikke registrert som ansatt i kommunen.')).toBeTruthy()
  expect(standIn.asked.map(({ name }) => name)).toEqual(['me'])
  expect(screen.queryByRole('link', { name: 'Alt som er registrert om deg' })).toBeNull()
})

test('says what went wrong with its reference, and shows the page once trying again helps', async () => {
  const { user, standIn } = openTab({ answers: { mine: () => refusal('failed') } })
  expect((await screen.findByRole('alert')).textContent).toContain('Referanse: K7-TEST')
  standIn.change({ mine: () => MINE })
  await user.click(screen.getByRole('button', { name: 'Prøv igjen' }))
  expect(await screen.findByRole('article', { name: 'Etisk standard' })).toBeTruthy()
  expect(pageText()).not.toContain('K7-TEST')
})

test('puts what is due first first, and of each programme the lesson that is due first', async () => {
  const overdue = lessonView({ obligationKey: key('2'), lessonId: 'passwords', title: { nb: 'Passord', nn: 'Passord', en: 'Passwords' }, dueOn: '2025-11-12', state: 'overdue' })
  openTab({ answers: { learning: () => programmeOf(lessonView(), overdue) } })
  await screen.findByRole('article', { name: 'Passord' })
  const owed = screen.getByRole('region', { name: 'Dette venter på deg' })
  expect(within(owed).getAllByRole('article').map((card) => card.getAttribute('aria-label'))).toEqual(['Passord', 'Etisk standard'])
  expect(screen.getByRole('article', { name: 'Passord' }).textContent).toContain('0 av 2 leksjoner fullført')
  expect(screen.getByRole('region', { name: 'Opplæringen din' }).textContent).toContain('Vis alle 2 leksjonene')
})

test('shows what there is to sign while lessons cannot be fetched, and the other way round', async () => {
  const { user, standIn } = openTab({ answers: { learning: () => refusal('failed') } })
  expect(await screen.findByRole('article', { name: 'Etisk standard' })).toBeTruthy()
  expect((await screen.findByRole('alert')).textContent).toContain('K7-TEST')
  standIn.change({ learning: () => programmeOf(lessonView()) })
  await user.click(screen.getByRole('button', { name: 'Prøv igjen' }))
  expect(await screen.findByRole('article', { name: 'Kjenn igjen svindel' })).toBeTruthy()
  expect(screen.queryByText('Ingenting venter på deg nå')).toBeNull()
})

testAccess({}, (words) => findHeading(words.mine.greeting('Ingrid')))
