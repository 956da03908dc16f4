import { toInstant } from '../../core/days/day'
import type { ShownAuthor } from '../../core/findings/finding'
import type { ShownRow } from '../ports'

type Identity = { application?: { id?: string; displayName?: string }; user?: { displayName?: string; email?: string } }
/** An item of a list as Graph sends it, as far as we read it. */
export type GraphItem = {
  id: string
  createdDateTime?: string
  lastModifiedDateTime?: string
  createdBy?: Identity
  lastModifiedBy?: Identity
  fields?: Record<string, unknown>
  deleted?: object
  error?: object
}

export function toShownRow({ id, fields = {}, createdBy, createdDateTime, lastModifiedBy, lastModifiedDateTime }: GraphItem, ownAppId: string): ShownRow {
  return {
    itemId: id,
    fields,
    created: { by: toAuthor(createdBy, ownAppId), at: toShownInstant(createdDateTime) },
    changed: { by: toAuthor(lastModifiedBy, ownAppId), at: toShownInstant(lastModifiedDateTime) },
  }
}

/** SharePoint's own account, under which every application writes. Nobody has verified that the application is always named beside it. */
const SYSTEM_ACCOUNT = 'SharePoint App'

/** An application that acts on its own stands beside SharePoint's own account as user, which is nobody. */
function toAuthor(identity: Identity | undefined, ownAppId: string): ShownAuthor {
  const { application, user } = identity ?? {}
  if (application?.id !== undefined && application.id.toLowerCase() === ownAppId.toLowerCase()) return { who: 'kvitter' }
  if (application) return { who: 'application', ...named(application.displayName) }
  if (user?.displayName === SYSTEM_ACCOUNT && user.email === undefined) return { who: 'application' }
  return user ? { who: 'person', ...named(user.displayName ?? user.email) } : { who: 'unknown' }
}

function named(name: string | undefined): { name?: string } {
  return name === undefined || name === '' ? {} : { name }
}

/** The beginning of time where SharePoint says nothing that can be read. */
function toShownInstant(text: string | undefined): string {
  const time = Date.parse(text ?? '')
  return toInstant(new Date(Number.isNaN(time) ? 0 : time))
}
