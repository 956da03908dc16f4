import { setTimeout as pause } from 'node:timers/promises'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Config } from '../config'

type AuthenticationParts = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>
type CredentialsFactory = NonNullable<AuthenticationParts[1]>
/** As long as our own check waits for the same keys; botbuilder would wait for ever. */
const KEYS_MILLISECONDS = 4_000

type Credentials = Awaited<ReturnType<CredentialsFactory['createCredentials']>>

/**
 * botbuilder's adapter, for what comes in: it checks the token a second time, with the endorsement of its key, and answers
 * invokes. It never sends: it gets no clients, its credentials sign nothing and its way out is closed, so that every message
 * takes the one road with the address check and the pace (`connector-sender.ts`).
 */
export function createBotAdapter({ botAppId, endpoints }: Pick<Config, 'botAppId' | 'endpoints'>, keysMilliseconds = KEYS_MILLISECONDS): CloudAdapter {
  // All of them together or botbuilder falls back to its own (toolchain 14).
  const settings = {
    ToBotFromChannelOpenIdMetadataUrl: endpoints.botTokenMetadataUrl,
    ToBotFromChannelTokenIssuer: endpoints.botTokenIssuer,
    ToBotFromEmulatorOpenIdMetadataUrl: endpoints.botTokenMetadataUrl,
    ToChannelFromBotLoginUrl: endpoints.authority,
    ToChannelFromBotOAuthScope: endpoints.botTokenScope,
    OAuthUrl: endpoints.botTokenScope,
    ValidateAuthority: true,
    CallerId: 'urn:botframework:azure',
  }
  const credentials: CredentialsFactory = {
    isValidAppId: (appId) => Promise.resolve(appId === botAppId),
    // An empty app id would switch botbuilder's token check off; this cannot.
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: () => Promise.resolve({ signRequest: refuseToSend } as Credentials),
  }
  const checking = new ConfigurationBotFrameworkAuthentication(settings, credentials, undefined, refuseToSend, { httpClient: { sendRequest: refuseToSend } })
  const receiving = Object.assign(Object.create(checking) as typeof checking, {
    authenticateRequest: async (...request: Parameters<typeof checking.authenticateRequest>) => {
      const answered = new AbortController()
      try {
        const checked = await Promise.race([checking.authenticateRequest(...request), giveUpOnKeys(keysMilliseconds, answered.signal)])
        return { ...checked, connectorFactory: CLOSED_FACTORY }
      } finally {
        answered.abort()
      }
    },
    createUserTokenClient: () => Promise.resolve(CLOSED),
  })
  return new CloudAdapter(receiving)
}

/** In place of the two clients that botbuilder would build anew for each turn, with all their pipelines: one closed door. */
const CLOSED: unknown = new Proxy(
  {},
  {
    get(_, name) {
      // Promises ask whether what they resolve with is one of them.
      if (name === 'then') return undefined
      throw new ClosedRoadError()
    },
  },
)

const CLOSED_FACTORY = { create: () => Promise.resolve(CLOSED) }

async function giveUpOnKeys(milliseconds: number, signal: AbortSignal): Promise<never> {
  await pause(milliseconds, undefined, { ref: false, signal })
  throw new KeysTimeoutError()
}

export class KeysTimeoutError extends Error {
  override readonly name = 'KeysTimeoutError'
  constructor() {
    super('The keys of the Bot Framework did not come in time')
  }
}

function refuseToSend(): Promise<never> {
  return Promise.reject(new ClosedRoadError())
}

export class ClosedRoadError extends Error {
  override readonly name = 'ClosedRoadError'
  constructor() {
    super('botbuilder tried to send; messages go through the connector sender only')
  }
}
