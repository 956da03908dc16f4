import type { Graph } from '../graph/graph'
import type { Issuer } from '../issuer/issuer'
import { RESOURCES } from '../issuer/registrations'
import type { TenantSettings } from '../tenant-settings'
import type { AskAsOwner } from './owner-deeds'

/** Asks Graph itself, past the faults before it, with the rights of whoever owns all sites. */
export function createAskAsOwner({ graph, issuer }: { graph: Pick<Graph, 'answer'>; issuer: Pick<Issuer, 'findRegistration' | 'mintAppToken'> }, settings: Pick<TenantSettings, 'provisionAppId' | 'siteHost' | 'sitePath'>): AskAsOwner {
  return async (method, path, body) => {
    const owner = issuer.findRegistration(settings.provisionAppId)
    if (!owner) throw new Error('Nobody in the tenant owns all sites.')
    return graph.answer({
      method,
      path: `/sites/${settings.siteHost}:${settings.sitePath}:${path}`,
      query: new URLSearchParams(),
      headers: { authorization: `Bearer ${await issuer.mintAppToken(owner, RESOURCES.graph)}` },
      body: body === undefined ? { kind: 'none' } : { kind: 'json', value: body },
    })
  }
}
