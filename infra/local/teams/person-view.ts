import type { DirectoryPerson, SuggestedRole } from '../municipality/municipality'

/** A person as the page shows one. */
export type PersonView = {
  oid: string
  displayName: string
  userPrincipalName: string
  jobTitle: string | null
  department: string | null
  isGuest: boolean
  isEnabled: boolean
  hasTeams: boolean
}
export type SuggestedPerson = PersonView & { role: SuggestedRole }

export function toPersonView({ id, displayName, userPrincipalName, jobTitle, department, userType, accountEnabled, hasTeams }: DirectoryPerson): PersonView {
  return { oid: id, displayName, userPrincipalName, jobTitle, department, isGuest: userType === 'Guest', isEnabled: accountEnabled, hasTeams }
}
