import { errors, importX509, jwtVerify } from 'jose'
import type { Registration } from './registrations'

export const CLIENT_ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** True when the assertion is signed with the key of the application's certificate, for this authority, and not expired. */
export async function proves(assertion: string, { appId, certificate }: Registration, { audience, now }: { audience: string; now: Date }): Promise<boolean> {
  if (certificate === undefined) return false
  // Either address of the token endpoint, or the issuer itself, is taken as the audience.
  const audiences = [`${audience}/oauth2/v2.0/token`, `${audience}/oauth2/token`, `${audience}/v2.0`]
  try {
    // msal-node signs with PS256 when it knows the SHA-256 thumbprint, else with RS256. The import of a key is bound to neither.
    const key = (algorithm: string | undefined) => importX509(certificate, algorithm === 'PS256' ? 'PS256' : 'RS256')
    await jwtVerify(assertion, ({ alg }) => key(alg), { issuer: appId, subject: appId, audience: audiences, algorithms: ['RS256', 'PS256'], currentDate: now, requiredClaims: ['exp'] })
    return true
  } catch (error) {
    if (error instanceof errors.JOSEError) return false
    throw error
  }
}
