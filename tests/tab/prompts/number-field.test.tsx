/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { NumberField } from '../../../tab/prompts/number-field'
import { RulesProblems } from '../../../tab/prompts/rules-problems'
import { draw, pageText } from '../stage'

function Field() {
  const [value, setValue] = useState(3)
  return (
    <RulesProblems problems={[{ path: 'days', problem: 'range' }]}>
      <NumberField label="Dager" path="days" value={value} minimum={1} maximum={60} onChange={setValue} />
      <p>verdi {String(value)}</p>
    </RulesProblems>
  )
}

test('an emptied field is no number, and says what it may be', async () => {
  const user = draw(<Field />)
  await user.clear(screen.getByLabelText('Dager'))
  expect(pageText()).toContain('verdi NaN')
  await user.type(screen.getByLabelText('Dager'), '0')
  expect(pageText()).toContain('verdi 0')
  expect(pageText()).toContain('Skriv et helt tall fra 1 til 60.')
})
