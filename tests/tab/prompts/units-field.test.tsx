/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { UnitsField } from '../../../tab/prompts/units-field'
import { draw } from '../stage'
import { CAMPAIGNS } from '../stand-in/campaign-samples'

function Field() {
  const [chosen, setChosen] = useState<string[]>([])
  return <UnitsField label="Enheter" none="Ingen valgt" units={CAMPAIGNS.choices.units} chosen={chosen} onChange={setChosen} />
}

test('units are found by letters of their name, chosen and taken away', async () => {
  const user = draw(<Field />)
  expect(screen.getByText('Ingen valgt')).toBeTruthy()
  await user.type(screen.getByLabelText('Enheter'), 'solb')
  await user.click(screen.getByRole('button', { name: 'Legg til Solbakken barnehage' }))
  expect(screen.getByRole('list', { name: 'Enheter' }).textContent).toContain('Solbakken barnehage')
  await user.click(screen.getByRole('button', { name: 'Fjern Solbakken barnehage' }))
  expect(screen.queryByRole('list', { name: 'Enheter' })).toBeNull()
})

test('two of the same name are told apart, and a name that nobody has is said to be none', async () => {
  const user = draw(<Field />)
  await user.type(screen.getByLabelText('Enheter'), 'nord')
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Legg til Avdeling Nord (u-north)', 'Legg til Avdeling Nord (u-other-north)'])
  await user.type(screen.getByLabelText('Enheter'), 'xyz')
  expect(screen.getByText('Ingen enhet heter det.')).toBeTruthy()
})
