/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { listRounds } from '../../../tab/wheel/list-rounds'
import { RoundList } from '../../../tab/wheel/round-list'
import { manyActivities } from '../../core/wheel/wheel-sample'
import { draw } from '../stage'
import { ROUNDS } from './wheel-stage'

test('holds every round under its month, with how many there are', () => {
  draw(<RoundList rounds={ROUNDS} month={5} onOpen={() => undefined} />)
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['januar (1)', 'februar (1)', 'mars (1)', 'april (1)', 'mai (2)', 'juni (1)', 'august (2)', 'september (1)', 'oktober (1)', 'november (1)'])
  expect(screen.getAllByRole('listitem')).toHaveLength(ROUNDS.length)
  expect(within(screen.getByRole('region', { name: 'mai (2)' })).getAllByRole('listitem')).toHaveLength(2)
})

test('a long year is folded but for the month it is, and each month unfolds', async () => {
  const user = draw(<RoundList rounds={listRounds(manyActivities(30, 2026))} month={5} onOpen={() => undefined} />)
  expect(screen.getAllByRole('button', { expanded: true }).map(({ textContent }) => textContent)).toEqual(['mai (30)'])
  await user.click(screen.getByRole('button', { name: 'august (30)' }))
  expect(screen.getAllByRole('list')).toHaveLength(2)
})

test('in another year the first month is unfolded', () => {
  draw(<RoundList rounds={listRounds(manyActivities(30, 2026))} month={undefined} onOpen={() => undefined} />)
  expect(screen.getAllByRole('button', { expanded: true }).map(({ textContent }) => textContent)).toEqual(['januar (30)'])
})

test('a month of hundreds is shown a hundred at a time', async () => {
  const user = draw(<RoundList rounds={listRounds(manyActivities(130, 2026))} month={5} onOpen={() => undefined} />)
  expect(screen.getAllByRole('listitem')).toHaveLength(100)
  await user.click(screen.getByRole('button', { name: 'Vis 30 til' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(130)
})
