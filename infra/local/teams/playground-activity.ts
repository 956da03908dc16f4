import { z } from 'zod'
import type { ActivityPlace } from '../connector/person-activities'
import { botId, teamsUserId } from '../connector/teams-ids'
import type { DirectoryPerson } from '../municipality/municipality'

/** What the Agents Playground sends, as far as it matters here; everything else is handed on as it came. */
export const PlaygroundActivity = z.looseObject({
  type: z.string(),
  serviceUrl: z.url(),
  conversation: z.looseObject({ id: z.string().min(1) }),
})
export type PlaygroundActivity = z.infer<typeof PlaygroundActivity>

/**
 * The playground's activity in the words of this tenant. The playground makes up a tenant and people of its own; here they become
 * the tenant and the person chosen, so that the service's checks need no exception.
 */
export function toTenantActivity(activity: PlaygroundActivity, { tenantId, botAppId, serviceUrl, botName }: ActivityPlace, person: DirectoryPerson): object {
  const from = { id: teamsUserId(botAppId, person.id), name: person.displayName, aadObjectId: person.id }
  const members = Array.isArray(activity.membersAdded) ? { membersAdded: [{ id: from.id, aadObjectId: from.aadObjectId }, { id: botId(botAppId) }] } : {}
  return {
    ...activity,
    ...members,
    channelId: 'msteams',
    serviceUrl,
    from,
    recipient: { id: botId(botAppId), name: botName },
    conversation: { id: activity.conversation.id, conversationType: 'personal', tenantId },
    channelData: { ...(typeof activity.channelData === 'object' && activity.channelData), tenant: { id: tenantId } },
  }
}
