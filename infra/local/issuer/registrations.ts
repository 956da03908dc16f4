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
  /** The public part, in PEM, of a certificate by which the application may prove itself instead. */
  certificate?: string | undefined
}

/** Where the issuer looks applications up; an array will do. */
export type Registrations = { find(isMeant: (registration: Registration) => boolean): Registration | undefined }

/** A signed-in person, as far as a token speaks of them. */
export type TokenPerson = { id: string; displayName: string; userPrincipalName: string; userType: 'Member' | 'Guest'; appRoles: string[] }
