/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { Announcer, useAnnounce } from '../../../tab/frame/announcer'
import { draw } from '../stage'

function Sayer() {
  const announce = useAnnounce()
  return <button onClick={() => announce('Takk, du har signert')}>si</button>
}

test('the region is there before anything is said, and says the same thing a second time anew', async () => {
  const user = draw(
    <Announcer>
      <Sayer />
    </Announcer>,
  )
  const region = screen.getByRole('status')
  expect([region.textContent, region.getAttribute('aria-live')]).toEqual(['', 'polite'])
  await user.click(screen.getByRole('button'))
  const first = region.firstElementChild
  expect(region.textContent).toBe('Takk, du har signert')
  await user.click(screen.getByRole('button'))
  expect(region.firstElementChild).not.toBe(first)
})
