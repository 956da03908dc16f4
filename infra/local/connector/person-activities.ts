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

/** The two activities by which a bot learns that a person has installed its app, or removed it. */
export function installationActivities(common: Common, installed: boolean) {
  const { place } = common
  const shared = { ...base(common), channelData: { tenant: { id: place.tenantId } } }
  const installation = {
    ...shared,
    type: 'installationUpdate',
    action: installed ? 'add' : 'remove',
    id: newEventId(),
    channelData: { ...shared.channelData, settings: { selectedChannel: { id: conversationOf(common).id } }, source: { name: 'message' } },
  }
  if (!installed) return [installation]
  const { id, aadObjectId } = shared.from
  const membersAdded = [{ id, aadObjectId }, { id: botId(place.botAppId) }]
  return [{ ...shared, type: 'conversationUpdate', id: newEventId(), membersAdded }, installation]
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
