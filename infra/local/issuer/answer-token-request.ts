import { randomUUID, timingSafeEqual } from 'node:crypto'
import { CLIENT_ASSERTION_TYPE, proves } from './client-assertion'
import { TOKEN_LIFETIME_SECONDS, type Issuer } from './issuer'
import { RESOURCES, type Resource } from './registrations'

export type TokenAnswer = { status: number; body: Record<string, unknown> }

/** An answer of the token endpoint to an application that proves itself with its secret or its certificate; refusals in Entra's own words. */
export async function answerTokenRequest(issuer: Issuer, form: Record<string, unknown>, now: Date): Promise<TokenAnswer> {
  const { grant_type: grant, client_id: clientId, client_secret: secret, client_assertion: assertion, client_assertion_type: assertionType, scope } = form
  const refuse = (status: number, error: string, code: number, text: string) => refusal(now, status, error, code, text)
  if (grant !== 'client_credentials')
    return refuse(400, 'unsupported_grant_type', 70003, `The app requested an unsupported grant type '${String(grant)}'.`)
  const registration = typeof clientId === 'string' ? issuer.findRegistration(clientId) : undefined
  if (!registration)
    return refuse(400, 'unauthorized_client', 700016, `Application with identifier '${String(clientId)}' was not found in the directory.`)
  if (typeof assertion === 'string' && assertionType === CLIENT_ASSERTION_TYPE) {
    const isProven = await proves(assertion, registration, { audience: `${issuer.url}/${issuer.tenantId}`, now })
    if (!isProven) return refuse(401, 'invalid_client', 700027, 'The certificate with identifier used to sign the client assertion is not registered on application, or the assertion has expired.')
  } else {
    if (typeof secret !== 'string') return refuse(401, 'invalid_client', 7000218, "The request body must contain 'client_assertion' or 'client_secret'.")
    if (!isSame(secret, registration.secret)) return refuse(401, 'invalid_client', 7000215, 'Invalid client secret provided.')
  }
  const wanted = typeof scope === 'string' ? scope.split(' ').filter((name) => name.includes('://')) : []
  const [only, ...more] = wanted
  if (only === undefined || more.length > 0 || !only.endsWith('/.default'))
    return refuse(400, 'invalid_scope', 1002012, `The provided value for scope ${String(scope)} is not valid.`)
  const resource = findResource(only.slice(0, -'/.default'.length))
  if (!resource) return refuse(400, 'invalid_resource', 500011, `The resource principal named ${only} was not found in the tenant.`)
  return {
    status: 200,
    body: {
      token_type: 'Bearer',
      expires_in: TOKEN_LIFETIME_SECONDS,
      ext_expires_in: TOKEN_LIFETIME_SECONDS,
      access_token: await issuer.mintAppToken(registration, resource),
    },
  }
}

function findResource(address: string): Resource | undefined {
  return Object.values(RESOURCES).find((resource) => resource === address.replace(/\/$/, ''))
}

function refusal(now: Date, status: number, error: string, code: number, text: string): TokenAnswer {
  const [traceId, correlationId] = [randomUUID(), randomUUID()]
  const timestamp = now.toISOString().slice(0, 19).replace('T', ' ') + 'Z'
  const description = `AADSTS${code}: ${text} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`
  return {
    status,
    body: { error, error_description: description, error_codes: [code], timestamp, trace_id: traceId, correlation_id: correlationId },
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
