import type { ThemeName } from './page-state'

/** What teams-js in the tab may learn and ask of Teams. */
export type HostedTab = {
  app: { appId: string; tenantId: string; entityId: string }
  person: { oid: string; displayName: string; userPrincipalName: string }
  locale: string
  theme: ThemeName
  subPageId: string | undefined
  getToken(): Promise<string>
  openLink(url: string): void
}

/** A request of teams-js as it comes by postMessage. */
export type TeamsJsRequest = { id?: number; uuidAsString?: string; func: string; args?: unknown[] }

const THEME_NAMES = { light: 'default', dark: 'dark', contrast: 'contrast' } as const satisfies Record<ThemeName, string>
const HOST_SDK_VERSION = '2.58.0'
const RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: {
    pages: { backStack: {}, config: {}, currentApp: {} },
    dialog: { url: { bot: {}, parentCommunication: {} }, card: { bot: {} }, update: {} },
    teamsCore: {},
    logs: {},
    chat: {},
  },
}

/** Teams' answer to teams-js 2.58, or undefined where Teams stays silent. Only what a personal tab uses is here. */
export async function answerTeamsJs({ func, args = [] }: TeamsJsRequest, tab: HostedTab): Promise<unknown[] | undefined> {
  switch (func) {
    case 'initialize':
      return ['content', 'web', JSON.stringify(RUNTIME), HOST_SDK_VERSION]
    case 'getContext':
      return [contextOf(tab)]
    case 'authentication.getAuthToken':
      return tab.getToken().then(
        (token) => [true, token],
        () => [false, 'TokenRequestFailed'],
      )
    case 'executeDeepLink':
    case 'openLink':
      tab.openLink(String(args[0]))
      return [true]
    default:
      return undefined
  }
}

export function themeChanged(theme: ThemeName): { func: string; args: unknown[] } {
  return { func: 'themeChange', args: [THEME_NAMES[theme]] }
}

function contextOf({ app, person, locale, theme, subPageId }: HostedTab): object {
  return {
    locale: locale.toLowerCase(),
    theme: THEME_NAMES[theme],
    entityId: app.entityId,
    subEntityId: subPageId ?? '',
    tid: app.tenantId,
    userObjectId: person.oid,
    loginHint: person.userPrincipalName,
    userPrincipalName: person.userPrincipalName,
    userDisplayName: person.displayName,
    hostName: 'Teams',
    hostClientType: 'web',
    frameContext: 'content',
    appId: app.appId,
    sessionId: '00000000-0000-0000-0000-000000000000',
    isFullScreen: false,
    userLicenseType: 'Standard',
    tenantSKU: 'enterprise',
    ringId: 'general',
  }
}

/** Answers the tab in the frame until the returned function is called. Nothing but this very frame on this very origin is heard. */
export function hostTeamsJs(frame: HTMLIFrameElement, tab: () => HostedTab): () => void {
  const onMessage = async ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || origin !== window.location.origin || !isRequest(data)) return
    const args = await answerTeamsJs(data, tab())
    if (args) frame.contentWindow?.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin)
  }
  const listener = (event: MessageEvent<unknown>) => void onMessage(event)
  window.addEventListener('message', listener)
  return () => window.removeEventListener('message', listener)
}

function isRequest(data: unknown): data is TeamsJsRequest {
  return typeof data === 'object' && data !== null && typeof (data as { func?: unknown }).func === 'string'
}
