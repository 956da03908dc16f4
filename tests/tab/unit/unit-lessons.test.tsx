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

test('says when there is none', async () => {
  open([])
  expect(await screen.findByText('Ingen leksjon er ute eller på vei.')).toBeTruthy()
})
