/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { findHeading, openTab, testAccess, type Staging } from '../stage'
import { lessonRecord, lessonView, PHISHING, programmeOf, shownLesson } from '../stand-in/learning-samples'
import { key } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

const AT = `lesson/${key('1')}`
const only = (changes: Parameters<typeof lessonView>[0]): Staging => ({ at: AT, answers: { learning: () => programmeOf(lessonView(changes)) } })

test('says which lesson of what it is, how long it takes, by when, and shows what it says', async () => {
  openTab({ at: AT })
  await findHeading('Kjenn igjen svindel')
  expect(screen.getByText('Leksjon 2 av 3 i Personvern og informasjonssikkerhet · Tar 4 minutter')).toBeTruthy()
  expect(screen.getByText('Frist 1. desember 2025')).toBeTruthy()
  expect((await screen.findByRole('article', { name: 'Kjenn igjen svindel' })).textContent).toContain('Se på avsenderen')
  expect(screen.getByRole('region', { name: 'Tenk over dette' }).textContent).toContain(PHISHING.reflection.nb)
})

test('that is not out yet says when it comes, and can be read before', async () => {
  openTab(only({ state: 'upcoming', opensOn: '2025-12-12' }))
  expect(await screen.findByText('Leksjonen kommer 12. desember 2025')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Les leksjonen' }).getAttribute('href')).toBe('#/read/phishing')
  expect(screen.queryByRole('button', { name: 'Svar' })).toBeNull()
})

test.each([
  ['on-leave', 'Du er registrert med permisjon. Leksjonen venter til du er tilbake.'],
  ['exempted', 'Du har fritak.'],
  ['withdrawn', 'Programmet er trukket tilbake.'],
] as const)('that is not owed says why and since when: %s', async (excludedBecause, said) => {
  openTab(only({ state: 'excluded', excludedBecause, excludedSince: '2025-11-12' }))
  const notice = (await screen.findByText(new RegExp(said))).textContent
  expect(notice).toContain('Siden 12. november 2025.')
  expect(screen.queryByRole('button', { name: 'Svar' })).toBeNull()
})

test('that is done shows how that is known, the receipt, and what is open next', async () => {
  const done = lessonView({ state: 'fulfilled', evidence: 'meeting', fulfilledBy: lessonRecord({ kind: 'meeting-completion', doneOn: '2025-11-11', actorName: 'Kari Nordby' }) })
  openTab({ at: AT, answers: { learning: () => programmeOf(done, lessonView({ obligationKey: key('2'), lessonId: 'passwords', title: { nb: 'Passord', nn: 'Passord', en: 'Passwords' } })) } })
  const panel = await screen.findByRole('region', { name: 'Du har fullført leksjonen' })
  expect(panel.textContent).toContain('Tatt i møte 11. november 2025. Registrert av Kari Nordby.')
  expect(panel.textContent).toContain('1 av 2 leksjoner fullført')
  const hrefOf = (name: string) => within(panel).getByRole('link', { name }).getAttribute('href')
  expect([hrefOf('Neste leksjon: Passord'), hrefOf('Se kursbeviset')]).toEqual([`#/lesson/${key('2')}`, `#/lesson-receipt/${key('8')}`])
  expect(within(panel).getByRole('button', { name: 'Dette stemmer ikke' })).toBeTruthy()
})

test('of an earlier version or employment leads to what waits now', async () => {
  openTab({ at: `lesson/${key('f')}` })
  expect(await screen.findByText('Denne leksjonen gjelder ikke lenger for deg i denne utgaven')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Til Min side' }).getAttribute('href')).toBe('#/mine')
})

test('that was brought back says why', async () => {
  const why = { nb: 'En sak i avisen.', nn: 'Ei sak i avisa.', en: 'A case in the news.' }
  openTab(only({ why: 'brought-back', returnReason: why }))
  expect(await screen.findByText('En sak i avisen.')).toBeTruthy()
})

test('that lives elsewhere opens there, and says how the completion gets here', async () => {
  const { questions: _, ...text } = shownLesson()
  openTab({ at: AT, answers: { learning: () => programmeOf(lessonView({ where: 'elsewhere' })), lessonText: () => ({ ...text, elsewhere: { system: 'KS Læring', url: 'https://laering.test/7' } }) } })
  const link = await screen.findByRole('link', { name: 'Åpne i KS Læring' })
  expect([link.getAttribute('href'), link.getAttribute('rel'), link.getAttribute('target')]).toEqual(['https://laering.test/7', 'noreferrer noopener', '_blank'])
  expect(screen.getByRole('region', { name: 'Denne leksjonen tar du i KS Læring' }).textContent).toContain('lederen din registrerer det')
  expect(screen.queryByRole('button', { name: 'Svar' })).toBeNull()
})

test('tells when the service does not answer, and shows the lesson once it does', async () => {
  const { user, standIn } = openTab({ at: AT, answers: { learning: () => refusal('failed') } })
  expect((await screen.findByRole('alert')).textContent).toContain('K7-TEST')
  standIn.change({ learning: () => programmeOf(lessonView()) })
  await user.click(screen.getByRole('button', { name: 'Prøv igjen' }))
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Kjenn igjen svindel'))
})

testAccess({ at: AT }, () => screen.findByRole('button', { name: /^(Svar|Answer)$/ }))
