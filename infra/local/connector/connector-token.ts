import { jwtVerify, type JWTVerifyGetKey } from 'jose'

/** The audience of every token a bot shows the Bot Connector. */
export const CONNECTOR_AUDIENCE = 'https://api.botframework.com'

/** Whether an Authorization header holds the bot's own token from the tenant's issuer. */
export type CheckConnectorToken = (authorization: string | undefined) => Promise<boolean>

export function connectorTokenCheck({ keys, botAppId }: { keys: JWTVerifyGetKey; botAppId: string }): CheckConnectorToken {
  return async (authorization) => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]
    if (token === undefined) return false
    // jose throws for every kind of bad token; to the caller they are all the same 401.
    const payload = await jwtVerify(token, keys, { audience: CONNECTOR_AUDIENCE, algorithms: ['RS256'] }).then(
      (verified) => verified.payload,
      () => undefined,
    )
    return payload !== undefined && (payload.appid ?? payload.azp) === botAppId
  }
}
