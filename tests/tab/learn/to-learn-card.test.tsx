/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ToLearnCard } from '../../../tab/learn/to-learn-card'
import { draw } from '../stage'
import { lessonView, programmeOf } from '../stand-in/learning-samples'
import { key } from '../stand-in/samples'

function drawCard(changes: Parameters<typeof lessonView>[0] = {}, ...others: ReturnType<typeof lessonView>[]) {
  const lesson = lessonView(changes)
  const [programme] = programmeOf(lesson, ...others).programmes
  if (programme) draw(<ToLearnCard programme={programme} lesson={lesson} />)
  return screen.getByRole('article', { name: 'Kjenn igjen svindel' }).textContent
}

test('says what comes, its place, how long it takes, by when and why, and leads to that very lesson', () => {
  const text = drawCard({}, lessonView({ obligationKey: key('2'), lessonId: 'passwords' }))
  for (const said of ['Frist 1. desember 2025', 'Leksjon 1 av 2 i Personvern og informasjonssikkerhet', 'Tar 4 minutter', 'Alle behandler personopplysninger.', 'Én leksjon til er åpen', '0 av 2 leksjoner fullført']) expect(text).toContain(said)
  expect(screen.getByRole('link', { name: 'Start leksjonen' }).getAttribute('href')).toBe(`#/lesson/${key('1')}`)
})

test('goes on where one stopped', () => {
  expect(drawCard({ progress: { answered: 2, of: 3 } })).toContain('Du har svart på 2 av 3 spørsmål')
  expect(screen.getByRole('link', { name: 'Fortsett der du slapp' })).toBeTruthy()
})

test('says in words that the day has passed', () => expect(drawCard({ state: 'overdue', dueOn: '2025-11-12' })).toMatch(/Over fristen.*Fristen var 12. november 2025/))

test('says why a lesson is back', () =>
  expect(drawCard({ why: 'brought-back', returnReason: { nb: 'En sak i avisen.', nn: 'Ei sak.', en: 'A case.' } })).toContain('Leksjonen er hentet frem igjen. En sak i avisen.'))

test('opens one that lives elsewhere rather than starting it', () => {
  drawCard({ where: 'elsewhere' })
  expect(screen.getByRole('link', { name: 'Åpne leksjonen' })).toBeTruthy()
})
