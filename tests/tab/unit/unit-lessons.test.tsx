/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { UNIT_LESSONS } from '../stand-in/leader-samples'
import { openTab } from '../stage'
import { LEADER } from '../stand-in/samples'

const open = (lessons = UNIT_LESSONS.lessons) => openTab({ at: 'unit', answers: { me: () => LEADER, unitLessons: () => ({ ...UNIT_LESSONS, lessons }) } })
const itemOf = async (title: string) => within((await screen.findByText(title)).closest('li')!)

test('says of each lesson whether it is out and whether the unit has talked about it', async () => {
  open()
  const first = await itemOf('Kjenn igjen svindel')
  expect(first.getByText(/Kom ut 10\. november 2025/)).toBeTruthy()
  expect(first.getByText('Dere snakket om den 12. november 2025 (Kari Nordby)')).toBeTruthy()
  expect(first.queryByRole('button')).toBeNull()
  const next = await itemOf('Deling')
  expect(next.getByText(/Kommer 25\. november 2025/)).toBeTruthy()
  expect(next.queryByRole('link')).toBeNull()
})

test('one that is out leads to the meeting about it', async () => {
  open()
  expect((await screen.findByRole('link', { name: 'Ta den i et møte: Passord' })).getAttribute('href')).toBe('#/meeting/u-kindergarten/privacy-security/passwords')
})

test('one that was brought back says so', async () => {
  open(UNIT_LESSONS.lessons.slice(1, 2).map((lesson) => ({ ...lesson, isBroughtBack: true })))
  expect(await screen.findByText(/Hentet frem igjen 10\. november 2025/)).toBeTruthy()
})

test('of many only three stand above the people, first those that nobody has talked about', async () => {
  const { talk: _, ...untold } = UNIT_LESSONS.lessons[1] as (typeof UNIT_LESSONS.lessons)[number]
  const talked = UNIT_LESSONS.lessons[0] as (typeof UNIT_LESSONS.lessons)[number]
  const many = Array.from({ length: 4 }, (_unused, index) => ({ ...untold, lessonId: `lesson-${index}`, title: { nb: `Leksjon ${index}`, nn: `Leksjon ${index}`, en: `Lesson ${index}` }, outOn: `2025-11-0${index + 1}` }))
  open([talked, ...many])
  const summary = await screen.findByText('Vis 2 til')
  expect(screen.getAllByText(/^Leksjon \d$/).map(({ textContent }) => textContent)).toEqual(['Leksjon 3', 'Leksjon 2', 'Leksjon 1', 'Leksjon 0'])
  expect([...summary.closest('details')!.querySelectorAll('li')]).toHaveLength(2)
})

test('says when there is none', async () => {
  open([])
  expect(await screen.findByText('Ingen leksjon er ute eller på vei.')).toBeTruthy()
})
