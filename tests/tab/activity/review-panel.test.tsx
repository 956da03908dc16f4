/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ReviewPanel } from '../../../tab/activity/review-panel'
import { draw, pageText } from '../stage'

const figures = { signed: { done: 1200, total: 1300 }, trained: { done: 5, total: 9 }, activities: { done: 1, total: 4 }, overdue: 2 }

test('shows the computed figures, and each earlier measure with how it stands', () => {
  draw(<ReviewPanel figures={figures} agenda={[{ objectId: 'measure:a:0', title: 'Kurs', ownerName: 'Eva Dahl', dueOn: '2026-12-01', state: 'overdue' }, { objectId: 'measure:a:1', title: 'Rutine', dueOn: '2026-12-02', state: 'fulfilled' }]} />)
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent?.replace(/\s/g, ' '))).toEqual(['1 200 av 1 300', '5 av 9', '1 av 4', '2'])
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['KursEva Dahl, frist 1. desember 2026Over fristen', 'Rutinefrist 2. desember 2026Kvittert'])
})

test('without anything decided before, it says so', () => {
  draw(<ReviewPanel figures={undefined} agenda={[]} />)
  expect(pageText()).toContain('Ingen tiltak fra før.')
  expect(screen.queryByRole('definition')).toBeNull()
})
