import type { Publisher } from '../../core/publishing/decide-lesson-publication'
import type { ApiCaller } from './caller'
import type { ApiPorts } from './handler'

/** Who publishes. A controller from outside is nobody in the organisation: the account is all there is to name. */
export function publisherOf({ person, oid }: ApiCaller, { tenantId, appVersion }: ApiPorts['settings']): Publisher {
  return { personId: person?.personId ?? oid, oid, tenantId, appVersion }
}
