/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { Choices } from '../../../tab/rules/choices'
import { EditingProvider } from '../../../tab/rules/editing'
import { draw } from '../stage'

test('several of a few are chosen, and what is wrong is told', async () => {
  const onChange = jest.fn()
  const user = draw(
    <EditingProvider problems={[{ path: 'risks', problem: 'too-few' }]} language="nb">
      <Choices label="Risiko" path="risks" hint="Ingen valgt: alle." all={['low', 'high']} chosen={['low']} nameOf={(value) => value} onChange={onChange} />
    </EditingProvider>,
  )
  await user.click(screen.getByRole('checkbox', { name: 'high' }))
  await user.click(screen.getByRole('checkbox', { name: 'low' }))
  expect(onChange.mock.calls).toEqual([[['low', 'high']], [[]]])
  expect(screen.getByRole('alert').textContent).toBe('Her må det stå flere.')
})
