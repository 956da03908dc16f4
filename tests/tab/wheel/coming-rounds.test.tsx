/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ComingRounds } from '../../../tab/wheel/coming-rounds'
import { draw } from '../stage'
import { wheelOf } from '../stand-in/wheel-samples'
import { ROUNDS } from './wheel-stage'

test('tells what is late first, then what comes, and nothing that is done', () => {
  draw(<ComingRounds rounds={ROUNDS} today={wheelOf().today} onOpen={() => undefined} />)
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(lines).toHaveLength(7)
  expect(lines[0]).toMatch(/^Risikovurdering av korrupsjon og misligheter30\. april \d{4} · Over fristen$/)
  expect(lines[1]).toMatch(/^Oppfølging av kontrakter20\. mai/)
  expect(lines.some((line) => line.includes('Kvittert'))).toBe(false)
})

test('says when there is nothing more', () => {
  draw(<ComingRounds rounds={[]} today={wheelOf().today} onOpen={() => undefined} />)
  expect(screen.getByText('Ikke noe mer dette året.')).toBeTruthy()
})
