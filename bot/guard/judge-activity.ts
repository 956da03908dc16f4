import { z } from 'zod'
import type { Config } from '../config'
import { isAllowedServiceUrl } from './service-url'

/** What every activity must say about itself before anything looks at the rest. */
const Activity = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(500).optional(),
  channelId: z.string(),
  serviceUrl: z.string().max(1_000),
  from: z.looseObject({ id: z.string().min(1).max(500), aadObjectId: z.string().optional() }),
  conversation: z.looseObject({
    id: z.string().min(1).max(500),
    tenantId: z.string().optional(),
    conversationType: z.string().optional(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).nullish(),
})

/** Activities by which somebody asks or signs. */
const MUST_BE_PERSONAL: ReadonlySet<string> = new Set(['message', 'invoke'])

export type ActivityVerdict =
  | { verdict: 'accepted' }
  /** `status` is what the caller is told; the reason is for our log only. */
  | { verdict: 'denied'; status: 400 | 401 | 403; reason: string }

export type ActivityRules = { tenantId: string; serviceUrlHosts: readonly Config['endpoints']['serviceUrlHosts'][number][] }

/** Whether an activity may come in that a verified token brought. The body itself is not signed: whatever it claims is checked against the token and the settings. */
export function judgeActivity(body: unknown, tokenServiceUrl: string, { tenantId, serviceUrlHosts }: ActivityRules): ActivityVerdict {
  const parsed = Activity.safeParse(body)
  if (!parsed.success) return denied(400, parsed.error.issues.map(({ path }) => path.join('.') || 'body').join(', '))
  const { type, channelId, serviceUrl, from, conversation, channelData } = parsed.data
  if (channelId !== 'msteams') return denied(403, 'channelId')
  if (serviceUrl !== tokenServiceUrl) return denied(401, 'serviceUrl differs from the token')
  if (!isAllowedServiceUrl(serviceUrl, serviceUrlHosts)) return denied(403, 'serviceUrl host')
  const tenants = [conversation.tenantId, channelData?.tenant?.id].filter((tenant) => tenant !== undefined)
  if (tenants.length === 0 || tenants.some((tenant) => tenant !== tenantId)) return denied(403, 'tenant')
  if (!z.guid().safeParse(from.aadObjectId).success) return denied(403, 'from.aadObjectId')
  // The app is for a person's own chat; what is said or clicked in a group proves nothing about who was asked. Only news
  // about the chat itself may leave out which kind it is.
  const isPersonal = conversation.conversationType === 'personal' || (conversation.conversationType === undefined && !MUST_BE_PERSONAL.has(type))
  if (!isPersonal) return denied(403, 'conversationType')
  return { verdict: 'accepted' }
}

function denied(status: 400 | 401 | 403, reason: string): ActivityVerdict {
  return { verdict: 'denied', status, reason }
}
