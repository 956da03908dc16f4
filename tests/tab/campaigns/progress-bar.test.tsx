/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ProgressBar } from '../../../tab/campaigns/progress-bar'
import { draw } from '../stage'

test('how far it has come is there for those who do not see it', () => {
  draw(<ProgressBar label="Hvor langt" percentage={75} told="75 prosent er gått gjennom." />)
  const bar = screen.getByRole('progressbar', { name: 'Hvor langt' })
  expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuetext')]).toEqual(['75', '75 prosent er gått gjennom.'])
})
