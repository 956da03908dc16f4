import type { DirectoryPerson } from '../municipality/municipality'
import { botId, conversationId, newEventId, teamsUserId } from './teams-ids'

/** Where a person's events come from and go to, as Teams words it in every activity. */
export type ActivityPlace = { tenantId: string; botAppId: string; serviceUrl: string; botName: string }

/** A button of a card, as it is sent when somebody presses it. */
export type CardAction = { type: 'Action.Execute' | 'Action.Submit'; id?: string; title?: string; verb?: string; data?: unknown }

type Common = { place: ActivityPlace; person: DirectoryPerson; locale: string; at: Date }

/** The activity of a text that somebody writes. */
export function messageActivity(common: Common, { messageId, text }: { messageId: string; text: string }) {
  return {
    ...base(common),
    type: 'message',
    id: messageId,
    text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<p>${escapeHtml(text)}</p>` }],
    channelData: { tenant: { id: common.place.tenantId } },
  }
}

/** The activity of a click. `automatic` is the refresh of a card that comes into view. */
export function clickActivity(
  common: Common,
  { replyToId, action, trigger }: { replyToId: string; action: CardAction; trigger: 'manual' | 'automatic' },
) {
  const channelData = { channel: { id: conversationOf(common).id }, source: { name: 'message' }, legacy: { replyToId }, tenant: { id: common.place.tenantId } }
  // A client that does not know Action.Execute draws its fallback, whose data arrives as the value of a message without a text.
  if (action.type === 'Action.Submit')
    return { ...base(common), type: 'message', id: newEventId(), replyToId, value: action.data ?? {}, channelData }
  return {
    ...base(common),
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: newEventId(),
    replyToId,
    value: { action, trigger },
    channelData,
  }
}

export type InstallationAction = 'add' | 'remove' | 'add-upgrade' | 'remove-upgrade'

/**
 * The two activities by which a bot learns that a person has its app, or no longer has it. An upgrade is told only when it brings
 * the bot or takes it away.
 */
export function installationActivities(common: Common, action: InstallationAction) {
  const selectedChannel = { id: conversationOf(common).id }
  const installation = {
    ...base(common),
    type: 'installationUpdate',
    action,
    id: newEventId(),
    channelData: { tenant: { id: common.place.tenantId }, settings: { selectedChannel }, source: { name: 'message' } },
  }
  const isAdded = action === 'add' || action === 'add-upgrade'
  return [membersActivity(common, isAdded ? 'membersAdded' : 'membersRemoved', action === 'add' ? ['person', 'bot'] : ['bot']), installation]
}

/** Who has come into the chat, or has left it: the bot when it is blocked, the person when the account is deleted for good. */
export function membersActivity(common: Common, what: 'membersAdded' | 'membersRemoved', who: readonly ('person' | 'bot')[]) {
  const shared = base(common)
  const { id, aadObjectId } = shared.from
  const members = who.map((member) => (member === 'person' ? { id, aadObjectId } : { id: botId(common.place.botAppId) }))
  return { ...shared, type: 'conversationUpdate', id: newEventId(), channelData: { tenant: { id: common.place.tenantId } }, [what]: members }
}

function base(common: Common) {
  const { place, person, locale, at } = common
  return {
    channelId: 'msteams',
    serviceUrl: place.serviceUrl,
    timestamp: at.toISOString(),
    localTimestamp: at.toISOString(),
    localTimezone: 'Europe/Oslo',
    locale,
    from: { id: teamsUserId(place.botAppId, person.id), name: person.displayName, aadObjectId: person.id },
    recipient: { id: botId(place.botAppId), name: place.botName },
    conversation: conversationOf(common),
    entities: [{ type: 'clientInfo', locale, country: 'NO', platform: 'Web', timezone: 'Europe/Oslo' }],
  }
}

function conversationOf({ place, person }: Common) {
  return { id: conversationId(place.botAppId, person.id), conversationType: 'personal', tenantId: place.tenantId }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
