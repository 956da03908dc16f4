import { z } from 'zod'
import type { InboundEvent } from '../chat/inbound'

/** The parts of a verified activity that we read. The guard has seen to it that ids and addresses are there. */
const Activity = z.looseObject({
  type: z.string(),
  id: z.string().default(''),
  replyToId: z.string().min(1).optional(),
  name: z.string().optional(),
  action: z.string().optional(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  locale: z.string().optional(),
  serviceUrl: z.string(),
  from: z.looseObject({ id: z.string(), aadObjectId: z.string() }),
  conversation: z.looseObject({ id: z.string(), tenantId: z.string().optional() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).nullish(),
  membersAdded: z.array(z.looseObject({ id: z.string() })).optional(),
  membersRemoved: z.array(z.looseObject({ id: z.string() })).optional(),
  recipient: z.looseObject({ id: z.string() }).optional(),
})
type Activity = z.infer<typeof Activity>

const CardAction = z.looseObject({
  action: z.looseObject({ type: z.literal('Action.Execute'), verb: z.string().max(100), data: z.unknown().optional() }),
  trigger: z.string().optional(),
})

/** What a client that does not know `Action.Execute` sends: a message without text, its verb among the data. */
const SubmittedData = z.looseObject({ verb: z.string().max(100) })

export type Translated =
  | { event: InboundEvent; isSubmitted?: true }
  /** An activity that asks nothing of us, such as a typing sign or a kind that is new to us. */
  | { event: undefined; isMalformedInvoke: boolean }

/** A verified activity in our words. Ids come from the envelope, never from the data of a card. */
export function toInboundEvent(raw: unknown): Translated {
  const activity = Activity.parse(raw)
  switch (activity.type) {
    case 'invoke':
      return translateInvoke(activity)
    case 'message':
      return translateMessage(activity)
    case 'installationUpdate':
      // An upgrade of the app may bring the bot or take it away, and is told under a name of its own.
      if (activity.action === 'add' || activity.action === 'add-upgrade') return { event: { kind: 'installed', ...common(activity) } }
      if (activity.action === 'remove' || activity.action === 'remove-upgrade') return { event: { kind: 'uninstalled', ...common(activity) } }
      return nothing()
    case 'conversationUpdate': {
      if (activity.membersAdded?.some(({ id }) => id === activity.recipient?.id)) return { event: { kind: 'installed', ...common(activity) } }
      // A chat is of the bot and one person: when either leaves, it is over.
      const isOver = activity.membersRemoved?.some(({ id }) => id === activity.recipient?.id || id === activity.from.id) ?? false
      return isOver ? { event: { kind: 'uninstalled', ...common(activity) } } : nothing()
    }
    default:
      return nothing()
  }
}

function translateInvoke(activity: Activity): Translated {
  const value = activity.name === 'adaptiveCard/action' ? CardAction.safeParse(activity.value) : undefined
  if (!value?.success) return { event: undefined, isMalformedInvoke: true }
  const { action, trigger } = value.data
  return { event: { kind: 'click', ...common(activity), verb: action.verb, data: action.data, isAutomatic: trigger === 'automatic' } }
}

function translateMessage(activity: Activity): Translated {
  const submitted = SubmittedData.safeParse(activity.value)
  if (submitted.success && !activity.text)
    return { event: { kind: 'click', ...common(activity), verb: submitted.data.verb, data: submitted.data, isAutomatic: false }, isSubmitted: true }
  return { event: { kind: 'said', ...common(activity), text: activity.text ?? '' } }
}

function common({ id, replyToId, locale, serviceUrl, from, conversation, channelData }: Activity) {
  return {
    activityId: id,
    ...(replyToId !== undefined && { replyToId }),
    // As the organisation's facts write it.
    oid: from.aadObjectId.toLowerCase(),
    ...(locale !== undefined && { locale }),
    conversation: {
      conversationId: conversation.id,
      serviceUrl,
      tenantId: conversation.tenantId ?? channelData?.tenant?.id ?? '',
      teamsUserId: from.id,
      ...(locale !== undefined && { locale }),
    },
  }
}

function nothing(): Translated {
  return { event: undefined, isMalformedInvoke: false }
}
