/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { layoutWheel } from '../../../core/wheel/wheel-geometry'
import { useSpeech } from '../../../tab/frame/speech'
import { useMarkClasses } from '../../../tab/wheel/mark-styles'
import { RingMarks } from '../../../tab/wheel/ring-marks'
import { activityOf, markOn } from '../../core/wheel/wheel-sample'
import { draw } from '../stage'

function Ring({ count, scale, movable = false }: { count: number; scale: number; movable?: boolean }) {
  const crowd = Array.from({ length: count }, (_, index) => activityOf(`a-${index}`, [markOn('2026-08-31')]))
  const [ring] = layoutWheel({ activities: crowd, by: 'level', year: 2026, today: '2026-05-12' }).rings
  const classes = useMarkClasses()
  const speech = useSpeech()
  return <svg role="grid">{ring && <RingMarks ring={ring} index={3} name="Kommunen" start={1} scale={scale} movable={movable} classes={classes} speech={speech} />}</svg>
}

test('marks stand in their places, and the keyboard enters at one of them', () => {
  draw(<Ring count={2} scale={1.6} />)
  const marks = screen.getAllByRole('gridcell')
  expect(marks.map((mark) => [mark.getAttribute('data-place'), mark.getAttribute('tabindex')])).toEqual([['3.0', '-1'], ['3.1', '0']])
  expect(marks[0]?.getAttribute('transform')).toMatch(/^translate\(.+\) scale\(1\.6\)$/)
})

test('a mark of several bears their number, as far as it can be written', () => {
  draw(<Ring count={60} scale={1} />)
  expect(document.querySelector('text')?.textContent).toBe('49')
  draw(<Ring count={300} scale={1} />)
  expect([...document.querySelectorAll('text')].at(-1)?.textContent).toBe('99+')
})

test('what may be moved says so, to the pointer and to the keyboard', () => {
  draw(<Ring count={2} scale={1} movable />)
  for (const mark of screen.getAllByRole('gridcell')) expect([mark.hasAttribute('data-movable'), mark.getAttribute('aria-keyshortcuts')]).toEqual([true, 'M'])
  draw(<Ring count={60} scale={1} movable />)
  expect(document.querySelectorAll('svg:last-of-type text')).not.toHaveLength(0)
  for (const count of document.querySelectorAll('text')) expect(count.closest('[data-movable]')).toBeNull()
})
