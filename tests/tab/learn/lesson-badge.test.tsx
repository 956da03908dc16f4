/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { LessonBadge } from '../../../tab/learn/lesson-badge'
import { draw } from '../stage'

test.each([
  [{ state: 'open' }, 'Åpen'],
  [{ state: 'overdue' }, 'Over fristen'],
  [{ state: 'fulfilled', evidence: 'own' }, 'Fullført'],
  [{ state: 'fulfilled', evidence: 'meeting' }, 'Tatt i møte'],
  [{ state: 'fulfilled', evidence: 'registered' }, 'Registrert'],
  [{ state: 'fulfilled', evidence: 'imported' }, 'Fra annet system'],
] as const)('says in words where a lesson is, and how that is known: %#', (lesson, said) => {
  draw(<LessonBadge lesson={lesson} />)
  expect(screen.getByText(said)).toBeTruthy()
})
