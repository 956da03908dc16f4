/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { Deeds } from '../../../../../infra/local/teams-page/deeds/deeds'
import { createWire, prepareBrowser, show } from '../stage'

beforeEach(() => prepareBrowser())
const acts = (wire: ReturnType<typeof createWire>) => wire.asked.map(({ body }) => body).filter((body) => body !== undefined)

it('asks before it deletes anything, and says what it was', async () => {
  const wire = createWire({ 'control/deeds': { deed: 'delete-item', list: 'Signatures', item: '7', clockAheadSeconds: 0 } })
  const { user } = show(<Deeds drawSeed={() => 5} />)
  await user.click(screen.getByRole('button', { name: 'Slett en rad' }))
  await user.click(within(await screen.findByRole('group', { name: /\?$/ })).getByRole('button', { name: 'Avbryt' }))
  expect(acts(wire)).toEqual([])
  expect(document.activeElement?.textContent).toBe('Slett en rad')
  await user.click(await screen.findByRole('button', { name: 'Slett en rad' }))
  await user.click(within(await screen.findByRole('group', { name: /\?$/ })).getByRole('button', { name: 'Slett raden' }))
  expect(await screen.findByText('Rad 7 i «Signatures» er slettet.')).toBeTruthy()
  expect(acts(wire)).toEqual([{ deed: 'delete-item', seed: 5 }])
})

it('moves the clock, and sets it right again', async () => {
  const wire = createWire({ 'control/deeds': { deed: 'clock-jump', clockAheadSeconds: 3_600 } })
  const { user } = show(<Deeds />)
  await user.click(screen.getByRole('button', { name: 'Flytt klokka en time' }))
  await user.click(within(await screen.findByRole('group', { name: /\?$/ })).getByRole('button', { name: 'Flytt klokka' }))
  expect(await screen.findByText('Klokka går nå 1 t foran.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Still klokka riktig' }))
  expect(acts(wire)).toEqual([{ deed: 'clock-jump', seconds: 3_600 }, { deed: 'clock-jump', seconds: -3_600 }])
})

it('says when it could not be done', async () => {
  createWire({})
  const { user } = show(<Deeds />)
  await user.click(screen.getByRole('button', { name: 'Slett en kolonne' }))
  await user.click(within(await screen.findByRole('group', { name: /\?$/ })).getByRole('button', { name: 'Slett kolonnen' }))
  expect(await screen.findByText('Det lot seg ikke gjøre.')).toBeTruthy()
})
