/** The resources that this tenant's applications may ask tokens for: their address is the audience of the token. */
export const RESOURCES = { graph: 'https://graph.microsoft.com', connector: 'https://api.botframework.com' } as const
export type Resource = (typeof RESOURCES)[keyof typeof RESOURCES]

/** An application registered in the tenant, with what an administrator has consented to. */
export type Registration = {
  appId: string
  displayName: string
  secret: string
  /** Application permissions at Microsoft Graph, such as `Sites.Selected`. */
  graphRoles: string[]
}

/** A signed-in person, as far as a token speaks of them. */
export type TokenPerson = { id: string; displayName: string; userPrincipalName: string; userType: 'Member' | 'Guest'; appRoles: string[] }
