import { ManagedIdentityCredential } from '@azure/identity'
import { ConfidentialClientApplication, type Configuration, type INetworkModule } from '@azure/msal-node'
import type { Config } from '../config'
import { createTokenNetwork } from './token-network'

/** An app-only token for a scope such as `https://graph.microsoft.com/.default`; kept and renewed by MSAL. */
export type GetToken = (scope: string) => Promise<string>

export type AppTokens = {
  /** As the tab's registration, towards Graph. */
  graph: GetToken
  /** As the bot's registration, towards the Bot Connector. */
  connector: GetToken
}

export const GRAPH_SCOPE = 'https://graph.microsoft.com/.default'

/** What a managed identity's token must be made out to when Entra takes it in place of a secret (workload identity federation). */
const TOKEN_EXCHANGE_SCOPE = 'api://AzureADTokenExchange/.default'

/** Two identities, so that neither token opens the other's door. In Azure no secret is kept anywhere: the managed identity vouches. */
export function createAppTokens(config: Pick<Config, 'credential' | 'endpoints' | 'botAppId' | 'tabAppId'>, networkClient = createTokenNetwork()): AppTokens {
  const { credential } = config
  if (credential.kind === 'secret')
    return {
      graph: createGetToken(config, config.tabAppId, { clientSecret: credential.tabSecret }, networkClient),
      connector: createGetToken(config, config.botAppId, { clientSecret: credential.botSecret }, networkClient),
    }
  const identity = new ManagedIdentityCredential({ clientId: credential.clientId })
  const clientAssertion = async () => (await identity.getToken(TOKEN_EXCHANGE_SCOPE)).token
  return {
    graph: createGetToken(config, config.tabAppId, { clientAssertion }, networkClient),
    connector: createGetToken(config, config.botAppId, { clientAssertion }, networkClient),
  }
}

type Proof = Pick<Configuration['auth'], 'clientSecret'> | Pick<Configuration['auth'], 'clientAssertion'>

function createGetToken({ endpoints: { authority } }: Pick<Config, 'endpoints'>, clientId: string, proof: Proof, networkClient: INetworkModule): GetToken {
  // A known authority is not looked up at Microsoft first: the local one is unknown there, the public one needs no second opinion.
  const client = new ConfidentialClientApplication({ auth: { clientId, authority, knownAuthorities: [new URL(authority).host], ...proof }, system: { networkClient } })
  return async (scope) => {
    const answer = await client.acquireTokenByClientCredential({ scopes: [scope] })
    if (!answer) throw new NoTokenError(scope)
    return answer.accessToken
  }
}

export class NoTokenError extends Error {
  override readonly name = 'NoTokenError'
  constructor(readonly scope: string) {
    super(`No token was issued for ${scope}`)
  }
}
