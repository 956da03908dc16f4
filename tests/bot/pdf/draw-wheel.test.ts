import { drawWheel } from '../../../bot/pdf/draw-wheel'
import { layoutWheel } from '../../../core/wheel/wheel-geometry'
import { activityOf, markOn } from '../../core/wheel/wheel-sample'
import { paintOn } from './paint-on'

const draw = (dates: string[], year = 2026) =>
  paintOn((paper) => drawWheel(paper, layoutWheel({ activities: dates.map((dueOn, index) => activityOf(`a-${index}`, [markOn(dueOn)])), by: 'level', year, today: '2026-11-21' }), { year, today: { day: '2026-11-21', label: '21. nov.' }, monthNames: ['januar'] }, { x: 200, y: 200, radius: 150 }))

test('the year stands in the middle, and the day it is in that year only', async () => {
  expect((await draw([])).text).toContain('2026\n21. nov.')
  expect((await draw([], 2027)).text).not.toContain('21. nov.')
})

test('each mark is drawn where the shared geometry puts it', async () => {
  const [ring] = layoutWheel({ activities: [activityOf('a-0', [markOn('2026-12-01')])], by: 'level', year: 2026, today: '2026-11-21' }).rings
  const [spot] = ring?.spots ?? []
  const placed = [...(await draw(['2026-12-01'])).content.matchAll(/1 0 0 1 ([\d.-]+) ([\d.-]+) cm/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
  const isThere = ({ x, y }: { x: number; y: number }) => Math.abs(x - (200 + (spot?.x ?? 0) * 0.3)) < 0.01 && Math.abs(y - (200 + (spot?.y ?? 0) * 0.3)) < 0.01
  expect(spot).toBeDefined()
  expect(placed.filter(isThere)).toHaveLength(1)
})
