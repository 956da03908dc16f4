/** @jest-environment jsdom */
import { layoutWheel } from '../../../core/wheel/wheel-geometry'
import { SpotTip } from '../../../tab/wheel/spot-tip'
import { activityOf, markOn } from '../../core/wheel/wheel-sample'
import { draw, pageText } from '../stage'
import { LAYOUT } from './wheel-stage'

test('says title, day, ring and state beside a mark, towards the middle', () => {
  const spot = LAYOUT.rings[0]!.spots.find(({ entries }) => entries[0]?.activity.requirementId === 'budget')!
  draw(<SpotTip spot={spot} ringName="Fjordvik kommune" edge={500} />)
  expect(pageText()).toMatch(/^Innspill til budsjettetFrist 31\. august \d{4} · Fjordvik kommuneTil orientering$/)
  const tip = document.querySelector<HTMLElement>('[aria-hidden="true"]')!
  expect(parseFloat(tip.style.left)).toBeLessThan(50)
  expect(parseFloat(tip.style.top)).toBeGreaterThan(50)
})

test('tells the first of several, and how many more there are', () => {
  const crowd = Array.from({ length: 40 }, (_, index) => activityOf(`a-${index}`, [markOn('2026-08-31')]))
  const spot = layoutWheel({ activities: crowd, by: 'level', year: 2026, today: '2026-05-12' }).rings[0]!.spots.at(-1)!
  draw(<SpotTip spot={spot} ringName="Kommunen" edge={500} />)
  expect(pageText()).toContain(`${spot.entries.length} aktiviteter31. august 2026 · Kommunen`)
  expect(pageText()).toContain(`og ${spot.entries.length - 5} til`)
  expect(document.querySelectorAll('li')).toHaveLength(5)
})
