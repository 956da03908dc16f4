/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { ColleaguePicker } from '../../../tab/activity/colleague-picker'
import { COLLEAGUES } from '../stand-in/activity-samples'
import { draw } from '../stage'

function Picking({ colleagues = COLLEAGUES }: { colleagues?: typeof COLLEAGUES }) {
  const [chosenId, setChosenId] = useState('')
  return <ColleaguePicker colleagues={colleagues} chosenId={chosenId} problem={undefined} onChoose={setChosenId} />
}
const names = () => screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)

test('somebody is found by some letters of the name, and stays in sight once chosen', async () => {
  const user = draw(<Picking />)
  expect(screen.getByRole('status').textContent).toBe('2 til. Søk for å finne dem.')
  await user.type(screen.getByRole('searchbox', { name: 'Søk etter kollega' }), 'rezAI')
  expect(names()).toEqual(['Hamid Rezai'])
  await user.click(screen.getByRole('radio', { name: 'Hamid Rezai' }))
  await user.clear(screen.getByRole('searchbox'))
  expect(names()[0]).toBe('Hamid Rezai')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Hamid Rezai' }).checked).toBe(true)
})

test('a name that nobody has is said', async () => {
  const user = draw(<Picking />)
  await user.type(screen.getByRole('searchbox'), 'xyz')
  expect(screen.getByRole('status').textContent).toBe('Ingen i enheten har det navnet.')
})

test('few need no search, and none is told', () => {
  draw(<Picking colleagues={COLLEAGUES.slice(0, 2)} />)
  expect(screen.queryByRole('searchbox')).toBeNull()
  draw(<Picking colleagues={[]} />)
  expect(screen.getByText('Det er ingen kolleger å delegere til.')).toBeTruthy()
})
