/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { ProgrammeList } from '../../../tab/learn/programme-list'
import { draw } from '../stage'
import { LESSONS, LEARNING, lessonView, programmeOf } from '../stand-in/learning-samples'
import { key } from '../stand-in/samples'

test('shows when the next comes and each lesson where it stands', () => {
  draw(<ProgrammeList programmes={LEARNING.programmes} />)
  expect(screen.getByRole('heading', { name: 'Personvern og informasjonssikkerhet' })).toBeTruthy()
  expect(screen.getByText('Neste leksjon, «Deling og e-post», kommer 12. desember 2025.')).toBeTruthy()
  const lines = within(screen.getByText('Vis alle 3 leksjonene').parentElement!).getAllByRole('listitem', { hidden: true })
  expect(lines.map((line) => line.textContent)).toEqual(['1. PassordFullført', '2. Kjenn igjen svindelFrist 1. desember 2025Åpen', '3. Deling og e-postKommer 12. desember 2025Kommer'])
  expect(lines[1]?.querySelector('a')?.getAttribute('href')).toBe(`#/lesson/${key('1')}`)
})

test('says why one need not take a lesson, and that a day has passed', () => {
  draw(<ProgrammeList programmes={programmeOf(lessonView({ state: 'excluded', excludedBecause: 'exempted' }), lessonView({ obligationKey: key('2'), lessonId: 'x', state: 'overdue' })).programmes} />)
  expect(screen.getByText('Du har fritak.')).toBeTruthy()
  expect(screen.getByText('Fristen var 1. desember 2025')).toBeTruthy()
})

test('says how far one has come where nothing waits, and not again where something does', () => {
  draw(<ProgrammeList programmes={programmeOf(lessonView({ state: 'fulfilled' }), lessonView({ obligationKey: key('2'), lessonId: 'x', state: 'upcoming' })).programmes} />)
  expect(screen.getByText('1 av 2 leksjoner fullført')).toBeTruthy()
  draw(<ProgrammeList programmes={LEARNING.programmes} />)
  expect(screen.getAllByText(/leksjoner fullført/)).toHaveLength(1)
})

test('says nothing of a next one when all are out', () => {
  draw(<ProgrammeList programmes={programmeOf(...LESSONS.slice(0, 2)).programmes} />)
  expect(screen.queryByText(/Neste leksjon/)).toBeNull()
})
