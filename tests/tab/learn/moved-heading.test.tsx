/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react'
import { useState } from 'react'
import { MovedHeading, useMoving } from '../../../tab/learn/moved-heading'
import { draw } from '../stage'

function Steps() {
  const { move, takesFocus } = useMoving()
  const [step, setStep] = useState(1)
  return (
    <>
      <MovedHeading key={step} takesFocus={takesFocus}>{`Steg ${step}`}</MovedHeading>
      <button onClick={() => (move(), setStep(step + 1))}>Videre</button>
      <button onClick={() => setStep(step + 1)}>Av seg selv</button>
    </>
  )
}

test('takes the focus after a deed, and neither on arrival nor when something changes by itself', async () => {
  const user = draw(<Steps />)
  expect(document.activeElement).toBe(document.body)
  await user.click(screen.getByRole('button', { name: 'Videre' }))
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Steg 2' }))
  act(() => screen.getByRole('button', { name: 'Av seg selv' }).click())
  expect(document.activeElement).not.toBe(screen.getByRole('heading', { name: 'Steg 3' }))
})
