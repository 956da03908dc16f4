/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import type { FaultRule } from '../../../../../infra/local/faults/fault'
import { FaultForm } from '../../../../../infra/local/teams-page/faults/fault-form'
import { prepareBrowser, show } from '../stage'

beforeEach(() => prepareBrowser())

it('makes a rule of what is filled in', async () => {
  const added: FaultRule[] = []
  const { user } = show(<FaultForm onAdd={(rule) => added.push(rule)} />)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Hvem som svikter' }), 'Kølagring')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Hvordan' }), 'Tregt svar')
  await user.type(screen.getByRole('textbox', { name: 'Bare forespørsler som passer' }), '^POST')
  await user.type(screen.getByRole('textbox', { name: 'Så mange ganger' }), '3')
  await user.click(screen.getByRole('button', { name: 'Slå på' }))
  expect(added).toEqual([{ on: 'queue', kind: 'slow', request: '^POST', times: 3 }])
})

it('says where something is wrong, and makes nothing of it', async () => {
  const onAdd = jest.fn()
  const { user } = show(<FaultForm onAdd={onAdd} />)
  await user.type(screen.getByRole('textbox', { name: 'Bare forespørsler som passer' }), '(')
  await user.type(screen.getByRole('textbox', { name: 'Så mange ganger' }), 'noen')
  await user.click(screen.getByRole('button', { name: 'Slå på' }))
  expect(screen.getAllByText('Det lot seg ikke gjøre.')).toHaveLength(2)
  expect(onAdd).not.toHaveBeenCalled()
})
