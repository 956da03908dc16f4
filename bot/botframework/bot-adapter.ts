import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Config } from '../config'

type AuthenticationParts = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>
type CredentialsFactory = NonNullable<AuthenticationParts[1]>
type Credentials = Awaited<ReturnType<CredentialsFactory['createCredentials']>>
type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>
type UserTokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>

/**
 * botbuilder's adapter, for what comes in: it checks the token a second time, with the endorsement of its key, and answers
 * invokes. It never sends: it gets no clients, its credentials sign nothing and its way out is closed, so that every message
 * takes the one road with the address check and the pace (`connector-sender.ts`).
 */
export function createBotAdapter({ botAppId, endpoints }: Pick<Config, 'botAppId' | 'endpoints'>): CloudAdapter {
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
  return new CloudAdapter(
    new ReceivingAuthentication(settings, credentials, undefined, refuseToSend, { httpClient: { sendRequest: refuseToSend } }),
  )
}

/** What botbuilder would build anew for each turn, two clients with all their pipelines: here the same closed door for all. */
class ReceivingAuthentication extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(...request: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>): Promise<Authenticated> {
    return { ...(await super.authenticateRequest(...request)), connectorFactory: { create: () => Promise.resolve(CLOSED as never) } }
  }
  override createUserTokenClient(): Promise<UserTokenClient> {
    return Promise.resolve(CLOSED as UserTokenClient)
  }
}

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

function refuseToSend(): Promise<never> {
  return Promise.reject(new ClosedRoadError())
}

export class ClosedRoadError extends Error {
  override readonly name = 'ClosedRoadError'
  constructor() {
    super('botbuilder tried to send; messages go through the connector sender only')
  }
}
