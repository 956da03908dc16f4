/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'

test('a role is ended as that role of that person', async () => {
  const { user, standIn } = openTab({ at: 'organisation', answers: { me: () => CONTROLLER } })
  await user.selectOptions(await screen.findByLabelText('Enhet'), 'Bakken skole')
  await user.click(await screen.findByRole('button', { name: 'Avslutt: Eva Etikk' }))
  await user.click(within(await screen.findByRole('dialog', { name: 'Avslutt: Eva Etikk' })).getByRole('button', { name: 'Avslutt' }))
  await screen.findByText('Endringen for Bakken skole er lagret.', { selector: 'p' })
  expect(standIn.asked.find(({ name }) => name === 'changeOrganisation')?.input).toMatchObject({ deed: 'end-role', unitId: 'u-1', role: 'ethics-guide', personId: '2' })
})
