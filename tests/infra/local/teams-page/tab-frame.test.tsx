/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { TabFrame } from '../../../../infra/local/teams-page/tab-frame'
import type { ThemeName } from '../../../../infra/local/teams-page/page-state'
import { APP, createWire, KARI, prepareBrowser, show } from './stage'

const frame = (theme: ThemeName) => <TabFrame app={APP} person={KARI} locale="nb-NO" theme={theme} subPageId="receipt" onOpenUrl={() => undefined} />

describe('the frame of the tab', () => {
  it('loads the tab, answers it with the person\'s token and tells it a new theme', async () => {
    prepareBrowser()
    createWire({ [`people/${KARI.oid}/token`]: { token: 'for Kari' } })
    const { again } = show(frame('light'))
    const element = screen.getByTitle<HTMLIFrameElement>('Fanen til Kvitter')
    expect(element.getAttribute('src')).toBe('/tab/')
    const told: unknown[] = []
    const inside = element.contentWindow as Window
    inside.postMessage = (message: unknown) => void told.push(message)
    window.dispatchEvent(new MessageEvent('message', { source: inside, origin: window.location.origin, data: { id: 1, uuidAsString: 'u', func: 'authentication.getAuthToken' } }))
    await waitFor(() => expect(told).toEqual([{ id: 1, uuidAsString: 'u', args: [true, 'for Kari'] }]))
    again(frame('dark'))
    expect(told[1]).toEqual({ func: 'themeChange', args: ['dark'] })
  })
})
