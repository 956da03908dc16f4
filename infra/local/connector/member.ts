import type { DirectoryPerson } from '../municipality/municipality'
import { teamsUserId } from './teams-ids'

/** A person as the roster of a chat lists one. */
export function memberOf(person: DirectoryPerson, { tenantId, botAppId }: { tenantId: string; botAppId: string }) {
  return {
    id: teamsUserId(botAppId, person.id),
    name: person.displayName,
    givenName: person.givenName,
    surname: person.surname,
    aadObjectId: person.id,
    objectId: person.id,
    email: person.mail,
    userPrincipalName: person.userPrincipalName,
    tenantId,
    userRole: person.userType === 'Guest' ? 'guest' : 'user',
  }
}
