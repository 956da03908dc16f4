/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { Panel } from '../../../tab/frame/panel'
import { draw } from '../stage'

test('is a part of the page under its heading', () => {
  draw(
    <Panel title="Dette har du gjort">
      <p>Ingenting</p>
    </Panel>,
  )
  expect(screen.getByRole('region', { name: 'Dette har du gjort' }).textContent).toContain('Ingenting')
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Dette har du gjort')
})
