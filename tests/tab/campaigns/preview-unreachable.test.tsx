/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { PreviewUnreachable } from '../../../tab/campaigns/preview-unreachable'
import { draw } from '../stage'
import { PREVIEW } from '../stand-in/campaign-samples'

test('reasons with their numbers, then people by name, and how many are not named', () => {
  draw(<PreviewUnreachable unreachable={PREVIEW.unreachable} />)
  expect(within(screen.getByRole('table', { name: 'Hvorfor Teams ikke når dem' })).getByRole('row', { name: 'Har ikke konto i kommunen. 9' })).toBeTruthy()
  expect(within(screen.getByRole('table', { name: 'Dem Teams ikke når' })).getByRole('row', { name: 'Bjørn Aasen Solbakken barnehage Har blokkert Kvitter i Teams.' })).toBeTruthy()
  expect(screen.getByText(/^Her står de første 2 av 12/)).toBeTruthy()
})
