/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { RoundTitle } from '../../../tab/wheel/round-title'
import { draw } from '../stage'
import { roundOf } from './wheel-stage'

test('leads to the activity where it concerns one alone', () => {
  draw(<RoundTitle round={roundOf('fire')} onOpen={() => undefined} />)
  expect(screen.getByRole('link', { name: 'Branntilsyn' }).getAttribute('href')).toMatch(/^#\/activity\/fire\/\d{4}-02\/unit%2Fu-kindergarten$/)
})

test('opens the list of those it concerns where they are several', async () => {
  const onOpen = jest.fn()
  const user = draw(<RoundTitle round={roundOf('contracts')} onOpen={onOpen} />)
  await user.click(screen.getByRole('button', { name: 'Oppfølging av kontrakter' }))
  expect(onOpen).toHaveBeenCalledWith([roundOf('contracts')])
})
