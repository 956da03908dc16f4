import { readDeepLink } from '../../../../infra/local/teams-page/deep-link'

const link = (context?: string) => `https://teams.microsoft.com/l/entity/app-1/kvitter${context === undefined ? '' : `?context=${encodeURIComponent(context)}`}`

describe('a link into an app of Teams', () => {
  it('names the app and the page in its tab', () => {
    expect(readDeepLink(link('{"subEntityId":"receipt/abc"}'))).toEqual({ appId: 'app-1', subPageId: 'receipt/abc' })
    expect(readDeepLink(link())).toEqual({ appId: 'app-1' })
  })

  it('leads to the app alone when its context makes no sense', () => {
    for (const context of ['{', '{"subEntityId":7}', '[]']) expect(readDeepLink(link(context))).toEqual({ appId: 'app-1' })
  })

  it('is no other address', () => {
    const others = ['https://evil.example/l/entity/app-1/kvitter', 'https://teams.microsoft.com/l/chat/0/0', 'javascript:alert(1)', 'not an address', '']
    expect(others.map(readDeepLink)).toEqual(others.map(() => undefined))
  })
})
