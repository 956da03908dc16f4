/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { Page } from '../../../../infra/local/teams-page/page'
import { APP, createWire, KARI, messageOf, prepareBrowser, show } from './stage'

const tabLink = `https://teams.microsoft.com/l/entity/${APP.appId}/kvitter?context=${encodeURIComponent('{"subEntityId":"receipt/abc"}')}`
const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Signert' }],
  actions: [
    { type: 'Action.OpenUrl', title: 'Åpne beviset', url: tabLink },
    { type: 'Action.OpenUrl', title: 'Andre steder', url: 'https://www.fjordvik.example/' },
  ],
}
const answers = {
  app: APP,
  suggested: { people: [{ role: 'employee', ...KARI }] },
  [`people/${KARI.oid}`]: KARI,
  [`people/${KARI.oid}/chat`]: { isInstalled: true, messages: [messageOf({ cards: [card] })] },
  lists: { lists: [] },
}

function open(search: string, isWide = true) {
  prepareBrowser({ isWide })
  window.history.replaceState(null, '', `/teams${search}`)
  const wire = createWire({ ...answers })
  return { ...show(<Page />), wire }
}
const tab = () => screen.queryByTitle('Fanen til Kvitter')

describe('the page that plays Teams', () => {
  it('asks who one wants to be, and then shows chat and tab side by side', async () => {
    const { user } = open('')
    await user.click(await screen.findByRole('button', { name: /Kari Nordmann/ }))
    expect(await screen.findByRole('region', { name: 'Chat med Kvitter' })).toBeTruthy()
    expect(tab()).toBeTruthy()
    expect(window.location.search).toContain(`person=${KARI.oid}`)
    await waitFor(() => expect(document.title).toBe('Kari Nordmann · Teams · Fjordvik kommune'))
  })

  it('shows one after the other on a phone', async () => {
    const { user } = open(`?person=${KARI.oid}`, false)
    await screen.findByRole('region', { name: 'Chat med Kvitter' })
    expect(tab()).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Fane' }))
    expect(tab()).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'Chat med Kvitter' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Fane' }).getAttribute('aria-current')).toBe('page')
  })

  it('follows a link of a card into the tab, and opens every other beside the page', async () => {
    const { user } = open(`?person=${KARI.oid}`, false)
    const opened = jest.spyOn(window, 'open').mockReturnValue(null)
    await user.click(await screen.findByRole('link', { name: 'Andre steder' }))
    expect(opened).toHaveBeenCalledWith('https://www.fjordvik.example/', '_blank', 'noopener,noreferrer')
    await user.click(screen.getByRole('link', { name: 'Åpne beviset' }))
    expect(tab()).toBeTruthy()
    expect(new URLSearchParams(window.location.search).get('sub')).toBe('receipt/abc')
    expect(opened).toHaveBeenCalledTimes(1)
  })

  it('opens in the state its address says', async () => {
    open(`?person=${KARI.oid}&view=lists&lang=en&theme=dark`)
    expect(await screen.findByRole('heading', { name: 'Lists' })).toBeTruthy()
    expect(document.documentElement.lang).toBe('en')
  })

  it('warns that a disabled account would not get in', async () => {
    const { wire } = open(`?person=${KARI.oid}`)
    wire.answers[`people/${KARI.oid}`] = { ...KARI, isEnabled: false }
    expect(await screen.findByText(/Kontoen er sperret/)).toBeTruthy()
  })

  it('is not covered by its own menus: they get none of its shape', async () => {
    const { user } = open('?view=lists')
    await user.click(await screen.findByRole('button', { name: 'Språk' }))
    const portal = (await screen.findByRole('menu')).closest('.fui-FluentProvider')
    expect(portal).toBeTruthy()
    expect(getComputedStyle(portal as Element).display).not.toBe('flex')
  })

  it('plays a phone: chat and tab take turns also where there is room', async () => {
    open(`?person=${KARI.oid}&device=phone`)
    expect(await screen.findByRole('region', { name: 'Chat med Kvitter' })).toBeTruthy()
    expect(tab()).toBeNull()
    expect(screen.getByRole('navigation')).toBeTruthy()
  })
})
