/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react'
import { useNarrow } from '../../../tab/wheel/use-narrow'
import { draw } from '../stage'
import { holdPhone } from './wheel-stage'

function Width() {
  return <p>{useNarrow() ? 'narrow' : 'wide'}</p>
}

test('follows a phone that is turned', () => {
  const phone = holdPhone()
  draw(<Width />)
  expect(screen.getByText('narrow')).toBeTruthy()
  act(() => phone.turn())
  expect(screen.getByText('wide')).toBeTruthy()
  phone.putAway()
})
