/** @jest-environment jsdom */
import { Outcome } from '../../../tab/frame/outcome'
import { draw } from '../stage'

test('brings the keyboard to what has been done', () => {
  draw(<Outcome told="Versjon 3.0 er publisert." />)
  expect(document.activeElement?.textContent).toBe('Versjon 3.0 er publisert.')
})
