/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ChoosePerson } from '../../../../infra/local/teams-page/choose-person'
import { createWire, KARI, prepareBrowser, show } from './stage'

const GUEST = { ...KARI, oid: '00000000-0000-4000-8000-000000000002', displayName: 'Per Gjest', isGuest: true, isEnabled: false, hasTeams: false }
beforeEach(() => prepareBrowser())

describe('choosing a person', () => {
  it('suggests somebody for each role', async () => {
    createWire({ suggested: { people: [{ role: 'employee', ...KARI }, { role: 'guest', ...GUEST }] } })
    const chosen: string[] = []
    const { user } = show(<ChoosePerson onChoose={(oid) => chosen.push(oid)} />, { language: 'nn' })
    await user.click(await screen.findByRole('button', { name: /Kari Nordmann.*Tilsett/ }))
    expect(chosen).toEqual([KARI.oid])
    expect(screen.getByRole('button', { name: /Per Gjest/ }).textContent).toMatch(/Gjest.*Sperra konto.*Utan Teams/)
  })

  it('finds everybody else, and says how many', async () => {
    createWire({ suggested: { people: [] }, 'people?search=per': { people: [GUEST] }, 'people?search=perx': { people: [] } })
    const { user } = show(<ChoosePerson onChoose={() => undefined} />)
    const search = screen.getByRole('searchbox', { name: 'Søk blant alle' })
    await user.type(search, 'per')
    expect(await screen.findByRole('heading', { name: '1 treff' })).toBeTruthy()
    expect(await screen.findByRole('button', { name: /Per Gjest/ })).toBeTruthy()
    await user.type(search, 'x')
    expect(await screen.findByRole('heading', { name: 'Ingen treff' })).toBeTruthy()
  })

  it('can ask again when nobody came', async () => {
    createWire({})
    show(<ChoosePerson onChoose={() => undefined} />)
    expect(await screen.findByRole('button', { name: 'Prøv igjen' })).toBeTruthy()
  })
})
