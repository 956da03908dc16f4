/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { AttendanceSheet } from '../../../tab/meeting/attendance-sheet'
import { draw, pageText } from '../stage'
import { MEETING } from '../stand-in/leader-samples'

test('is only for paper, with a line for each name and nothing about anybody', () => {
  draw(<AttendanceSheet title="Oppmøte: Passord" people={MEETING.people} />)
  expect(screen.getByRole('heading', { name: 'Oppmøte: Passord' }).parentElement?.dataset['print']).toBe('only')
  expect(screen.getAllByRole('row')).toHaveLength(4)
  expect(pageText()).not.toMatch(/mangler|fra før/)
})
