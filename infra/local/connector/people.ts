/** A person of the tenant, as Teams knows one. */
export type Person = {
  oid: string
  displayName: string
  userPrincipalName: string
  jobTitle?: string
  department?: string
  isGuest: boolean
  isEnabled: boolean
  /** Without a Teams licence there is no chat. */
  hasTeams: boolean
}

export type People = { find(oid: string): Promise<Person | undefined> }
