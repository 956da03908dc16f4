/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import type { FaultRule } from '../../../../../infra/local/faults/fault'
import { FaultsPanel } from '../../../../../infra/local/teams-page/faults/faults-panel'
import { PRESETS } from '../../../../../infra/local/teams-page/faults/presets'
import { prepareBrowser, show } from '../stage'

beforeEach(() => prepareBrowser())
const OWN: FaultRule = { on: 'blob', kind: 'slow', request: '^GET' }

function open(rules: readonly FaultRule[], hasFailed = false) {
  const sets: (readonly FaultRule[])[] = []
  const faults = { rules: rules.map((rule) => ({ ...rule, seen: 4, struck: 3 })), hasFailed, set: (next: readonly FaultRule[]) => void sets.push(next.map(({ on, kind, ...rest }) => ({ on, kind, ...('request' in rest && { request: rest.request }) }))) }
  const onClose = jest.fn()
  return { ...show(<FaultsPanel faults={faults} onClose={onClose} />), sets, onClose }
}

it('puts a bad day on with one click, and ends it with one', async () => {
  const { user, sets } = open([])
  expect(screen.getByText('Alt virker som det skal.')).toBeTruthy()
  await user.click(screen.getByRole('switch', { name: 'Teams tar ikke imot' }))
  await user.click(screen.getByRole('button', { name: 'Alt i orden igjen' }))
  expect(sets).toEqual([PRESETS['teams-down'], []])
})

it('shows what is on, in words, and what it has struck', () => {
  open([...PRESETS['sharepoint-down'], OWN])
  expect(screen.getByRole<HTMLInputElement>('switch', { name: 'SharePoint er nede' }).checked).toBe(true)
  expect(screen.getByText('SharePoint og katalogen (Graph): 503, utilgjengelig')).toBeTruthy()
  expect(screen.getByText('Fillagring: Tregt svar · ^GET')).toBeTruthy()
  expect(screen.getAllByText('rammet 3 av 4 forespørsler')).toHaveLength(2)
})

it('turns one of them off, and adds one made by hand', async () => {
  const { user, sets } = open([...PRESETS['teams-down'], OWN])
  await user.click(screen.getByRole('button', { name: 'Slå av: Fillagring: Tregt svar · ^GET' }))
  await user.click(screen.getByRole('button', { name: 'Slå på' }))
  expect(sets).toEqual([PRESETS['teams-down'], [...PRESETS['teams-down'], OWN, { on: 'graph', kind: 'throttled' }]])
})

it('says when it could not be done', () => {
  open([], true)
  expect(screen.getByText('Det lot seg ikke gjøre.')).toBeTruthy()
})
