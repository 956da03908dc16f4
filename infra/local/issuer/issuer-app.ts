import express, { type Express } from 'express'
import { answerTokenRequest } from './answer-token-request'
import { BOT_TOKEN_ISSUER, type Issuer } from './issuer'

/** The addresses under which msal-node, botbuilder and our own token checks look for Entra and for Bot Framework. */
export function createIssuerApp(issuer: Issuer, now: () => Date): Express {
  const { url, tenantId } = issuer
  const app = express().disable('x-powered-by')
  app.use(express.urlencoded({ extended: false, limit: '64kb' }))

  const configuration = {
    issuer: `${url}/${tenantId}/v2.0`,
    token_endpoint: `${url}/${tenantId}/oauth2/v2.0/token`,
    authorization_endpoint: `${url}/${tenantId}/oauth2/v2.0/authorize`,
    end_session_endpoint: `${url}/${tenantId}/oauth2/v2.0/logout`,
    jwks_uri: `${url}/${tenantId}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    grant_types_supported: ['client_credentials'],
    response_types_supported: ['code', 'id_token', 'token'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'name', 'oid', 'tid', 'preferred_username', 'ver'],
    tenant_region_scope: 'EU',
    cloud_instance_name: new URL(url).host,
    msgraph_host: 'graph.microsoft.com',
  }
  app.get([`/${tenantId}/v2.0/.well-known/openid-configuration`, `/${tenantId}/.well-known/openid-configuration`], (_, response) => {
    response.json(configuration)
  })
  app.get(`/${tenantId}/discovery/v2.0/keys`, (_, response) => {
    response.json(issuer.publicKeys.entra)
  })
  // Asked by clients that were not told the authority is a known one.
  app.get('/common/discovery/instance', (_, response) => {
    const { host } = new URL(url)
    response.json({
      tenant_discovery_endpoint: `${url}/${tenantId}/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
    })
  })
  app.post(`/${tenantId}/oauth2/v2.0/token`, async (request, response) => {
    const { status, body } = await answerTokenRequest(issuer, (request.body ?? {}) as Record<string, unknown>, now())
    response.status(status).set('cache-control', 'no-store').json(body)
  })

  app.get('/v1/.well-known/openidconfiguration', (_, response) => {
    response.json({
      issuer: BOT_TOKEN_ISSUER,
      authorization_endpoint: 'https://invalid.botframework.com/',
      jwks_uri: `${url}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    })
  })
  app.get('/v1/.well-known/keys', (_, response) => {
    response.json(issuer.publicKeys.botFramework)
  })

  // Entra's answer about a tenant that is not here.
  app.use((request, response) => {
    response.status(404).json({ error: 'invalid_tenant', error_description: `AADSTS90002: Nothing is found at ${request.path}.`, error_codes: [90002] })
  })
  return app
}
