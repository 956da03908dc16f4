import { z } from 'zod'
import type { UnreachableReason } from '../../core/prompts/prompt-memory'
import type { AppInstaller } from '../ports'
import type { GraphClient } from './graph-client'
import { GraphRequestError } from './graph-error'

/** What to wait when Graph is busy and does not say for how long. */
const RETRY_SECONDS = 30
/** The service behind Teams among a person's plans. */
const TEAMS = 'TeamspaceAPI'

const User = z.object({
  accountEnabled: z.boolean().nullish(),
  assignedPlans: z.array(z.object({ service: z.string().nullish(), capabilityStatus: z.string().nullish() })).nullish(),
})

/**
 * Puts the app among people's personal apps by Graph (`TeamsAppInstallation.ReadWriteSelfForUser.All`, for its own app only).
 * `catalogAppId` is its id in the organisation's catalogue.
 */
export function createAppInstaller(client: GraphClient, graphUrl: string, catalogAppId: string): AppInstaller {
  return {
    async install(oid) {
      try {
        await client.post(`/users/${encodeURIComponent(oid)}/teamwork/installedApps`, { 'teamsApp@odata.bind': `${graphUrl}/v1.0/appCatalogs/teamsApps/${encodeURIComponent(catalogAppId)}` })
        return { outcome: 'installed' }
      } catch (error) {
        if (!(error instanceof GraphRequestError)) throw error
        const { status, code, retryAfterSeconds } = error
        if (status === 409) return { outcome: 'already' }
        if (status === 429 || status === 503) return { outcome: 'throttled', retryAfterSeconds: retryAfterSeconds ?? RETRY_SECONDS }
        // Teams words a missing licence, a policy and an unknown person alike: the directory tells them apart.
        if (status === 403 || status === 404) return { outcome: 'unreachable', reason: await findReason(client, oid) }
        return { outcome: 'unknown', reason: code ?? 'no-answer' }
      }
    },
  }
}

async function findReason(client: GraphClient, oid: string): Promise<UnreachableReason> {
  try {
    const { accountEnabled, assignedPlans } = User.parse(await client.get(`/users/${encodeURIComponent(oid)}?$select=accountEnabled,assignedPlans`))
    if (accountEnabled === false) return 'account-disabled'
    const hasTeams = assignedPlans?.some(({ service, capabilityStatus }) => service === TEAMS && capabilityStatus !== 'Deleted') ?? false
    return hasTeams ? 'disabled-by-admin' : 'no-licence'
  } catch (error) {
    if (!(error instanceof GraphRequestError)) throw error
    return error.status === 404 ? 'left' : 'not-installed'
  }
}
