import type { GraphParts } from './route'

/** The system account that SharePoint shows as author of what applications write. The person behind it is never named. */
export const APP_LOOKUP_IDS = { user: '1073741822', application: '3' } as const

export function toIdentity({ findRegistration }: Pick<GraphParts, 'findRegistration'>, appId: string): object {
  const displayName = findRegistration(appId)?.displayName ?? appId
  return { application: { id: appId, displayName }, user: { displayName: 'SharePoint App' } }
}
