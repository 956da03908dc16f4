/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ActivityList } from '../../../tab/authoring/activity-list'
import type { ListedRequirement } from '../../../tab/rules/requirement-rows'
import { draw } from '../stage'

const everywhere = (text: string) => ({ nb: text, nn: text, en: text })
const activity = (number: number, more: Partial<ListedRequirement> = {}): ListedRequirement => ({
  requirementId: `a-${number}`,
  kind: 'act',
  title: everywhere(`Aktivitet ${number}`),
  lessons: 0,
  activity: { theme: number % 2 === 0 ? 'hse' : 'ethics', isShownOnly: false, isFollowUp: false },
  ...more,
})
const MANY = Array.from({ length: 400 }, (_, index) => activity(index + 1))

test('four hundred are found by theme and by a few letters', async () => {
  const user = draw(<ActivityList requirements={MANY} />)
  expect(screen.getByText('Viser 50 av 400 aktiviteter.')).toBeTruthy()
  expect(screen.getAllByRole('listitem')).toHaveLength(50)
  await user.type(screen.getByLabelText('Søk i aktivitetene'), 'aktivitet 399')
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
  await user.selectOptions(screen.getByLabelText('Vis tema'), 'hse')
  expect(screen.getByText('Ingen aktivitet passer til søket.')).toBeTruthy()
})

test('only drafts, with whose wheel they are in', async () => {
  const draft = { revision: 1, savedBy: 'Kari Nordby', savedAt: '2026-11-21T07:00:00.000Z' }
  const user = draw(<ActivityList requirements={[activity(1), activity(2, { draft, activity: { ofUnitId: 'u-1', ofUnitName: 'Solbakken barnehage', isShownOnly: true, isFollowUp: false } })]} />)
  await user.click(screen.getByRole('checkbox', { name: 'Bare utkast' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
  expect(screen.getByText('Årshjulet til Solbakken barnehage · Til orientering · Ikke publisert')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 3, name: 'Uten tema' })).toBeTruthy()
})
