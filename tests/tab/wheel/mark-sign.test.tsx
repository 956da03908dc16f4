/** @jest-environment jsdom */
import { StandingState } from '../../../core/obligations/obligation'
import { MarkSign } from '../../../tab/wheel/mark-sign'
import { draw } from '../stage'

test('each state has a sign of its own shape, which is not read aloud: its word stands beside it', () => {
  draw(StandingState.options.map((state) => <MarkSign key={state} state={state} />))
  const signs = [...document.querySelectorAll('svg')]
  expect(signs.every((sign) => sign.getAttribute('aria-hidden') === 'true')).toBe(true)
  const shapes = signs.map((sign) => [...sign.querySelectorAll('path')].map((path) => `${path.getAttribute('d')} ${path.getAttribute('class')}`).join())
  expect(new Set(shapes).size).toBe(StandingState.options.length)
})
