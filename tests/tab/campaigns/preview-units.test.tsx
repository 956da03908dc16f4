/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { PreviewUnits } from '../../../tab/campaigns/preview-units'
import { draw } from '../stage'
import { PREVIEW } from '../stand-in/campaign-samples'

test('the audience is told unit by unit, the first ten at once', () => {
  draw(<PreviewUnits units={PREVIEW.byUnit} />)
  const [, first, ...others] = within(screen.getByRole('table', { name: 'Per enhet' })).getAllByRole('row')
  expect(within(first ?? document.body).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['20', '12', '6', '0'])
  expect(others).toHaveLength(9)
})
