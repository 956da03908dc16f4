/** @jest-environment jsdom */
import { answerTeamsJs, hostTeamsJs, themeChanged, type HostedTab } from '../../../../infra/local/teams-page/teams-js-host'

function tab(changes: Partial<HostedTab> = {}): HostedTab & { opened: string[] } {
  const opened: string[] = []
  return {
    opened,
    app: { appId: 'app-1', tenantId: 'tenant-1', entityId: 'kvitter' },
    person: { oid: 'kari', displayName: 'Kari Nordmann', userPrincipalName: 'kari@fjordvik.no' },
    locale: 'nn-NO',
    theme: 'contrast',
    subPageId: 'receipt/abc',
    getToken: () => Promise.resolve('the token'),
    openLink: (url) => opened.push(url),
    ...changes,
  }
}

describe('Teams around the tab', () => {
  it('answers the handshake with what it can do', async () => {
    const [frame, client, runtime, version] = (await answerTeamsJs({ func: 'initialize', args: ['2.58.0', 4, null] }, tab())) as string[]
    expect([frame, client, version]).toEqual(['content', 'web', '2.58.0'])
    expect(JSON.parse(runtime ?? '')).toMatchObject({ apiVersion: 4, isLegacyTeams: false })
  })

  it('says who, in which language and theme, and which page', async () => {
    expect(await answerTeamsJs({ func: 'getContext' }, tab())).toEqual([
      expect.objectContaining({ locale: 'nn-no', theme: 'contrast', userObjectId: 'kari', tid: 'tenant-1', entityId: 'kvitter', subEntityId: 'receipt/abc', appId: 'app-1' }),
    ])
    expect(await answerTeamsJs({ func: 'getContext' }, tab({ theme: 'light', subPageId: undefined }))).toEqual([expect.objectContaining({ theme: 'default', subEntityId: '' })])
  })

  it('hands out the token, or says that there is none', async () => {
    const ask = { func: 'authentication.getAuthToken', args: [null, null, true] }
    expect(await answerTeamsJs(ask, tab())).toEqual([true, 'the token'])
    expect(await answerTeamsJs(ask, tab({ getToken: () => Promise.reject(new Error('no')) }))).toEqual([false, 'TokenRequestFailed'])
  })

  it('opens links and stays silent about everything else', async () => {
    const host = tab()
    expect(await answerTeamsJs({ func: 'executeDeepLink', args: ['https://teams.microsoft.com/l/x'] }, host)).toEqual([true])
    expect(host.opened).toEqual(['https://teams.microsoft.com/l/x'])
    for (const func of ['registerHandler', 'appInitialization.appLoaded', 'appInitialization.success']) expect(await answerTeamsJs({ func }, host)).toBeUndefined()
  })

  it('tells a new theme by the name teams-js knows', () => {
    expect(themeChanged('light')).toEqual({ func: 'themeChange', args: ['default'] })
    expect(themeChanged('dark')).toEqual({ func: 'themeChange', args: ['dark'] })
  })

  it('hears nobody but the frame itself, from the same origin, until it ends', async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const replies: unknown[] = []
    const inside = frame.contentWindow as Window
    inside.postMessage = (message: unknown) => void replies.push(message)
    const stop = hostTeamsJs(frame, () => tab())
    const send = async (source: Window, origin: string, data: unknown) => {
      window.dispatchEvent(new MessageEvent('message', { source, origin, data }))
      await new Promise((resolve) => setTimeout(resolve))
    }
    const ask = { id: 7, uuidAsString: 'u', func: 'executeDeepLink', args: ['x'] }
    await send(window, window.location.origin, ask)
    await send(inside, 'https://evil.example', ask)
    await send(inside, window.location.origin, 'not a request')
    expect(replies).toEqual([])
    await send(inside, window.location.origin, ask)
    expect(replies).toEqual([{ id: 7, uuidAsString: 'u', args: [true] }])
    stop()
    await send(inside, window.location.origin, ask)
    expect(replies).toHaveLength(1)
  })
})
