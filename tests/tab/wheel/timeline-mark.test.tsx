/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { TimelineMark } from '../../../tab/wheel/timeline-mark'
import { draw } from '../stage'
import { roundOf } from './wheel-stage'

test('shows the day, says title, day and state, and leads to the activity', () => {
  draw(<TimelineMark round={roundOf('fire')} onOpen={() => undefined} />)
  const mark = screen.getByRole('link', { name: /^Branntilsyn, 28\. februar \d{4}, Kvittert$/ })
  expect(mark.textContent).toBe('28.')
  expect(mark.getAttribute('href')).toContain('#/activity/fire/')
})

test('opens those it concerns where they are several', async () => {
  const onOpen = jest.fn()
  const user = draw(<TimelineMark round={roundOf('contracts')} onOpen={onOpen} />)
  await user.click(screen.getByRole('button', { name: /^Oppfølging av kontrakter/ }))
  expect(onOpen).toHaveBeenCalledWith([roundOf('contracts')])
})
