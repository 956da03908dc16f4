import type { GraphParts } from './route'

/** The system account that SharePoint shows as author of what applications write. The person behind it is never named. */
export const APP_LOOKUP_IDS = { user: '1073741822', application: '3' } as const

export function toIdentity({ findRegistration, switches }: Pick<GraphParts, 'findRegistration' | 'switches'>, appId: string): object {
  if (switches.authorOfApps === 'user') return { user: { displayName: 'SharePoint App' } }
  const displayName = findRegistration(appId)?.displayName ?? appId
  return { application: { id: appId, displayName }, user: { displayName: 'SharePoint App' } }
}
