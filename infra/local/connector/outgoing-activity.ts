import { z } from 'zod'
import type { Content } from './chats'

/** Teams refuses messages above about 100 KB, counted in UTF-16. Source: Microsoft, agent message size limit. */
export const MESSAGE_LIMIT_BYTES = 100 * 1024
const CARD = 'application/vnd.microsoft.card.adaptive'
/** More cards than this are no carousel that Teams shows. */
const MOST_ATTACHMENTS = 10

const Attachment = z.object({ contentType: z.string(), content: z.record(z.string(), z.unknown()).optional() })

/** What a bot posts. Anything else it may carry (entities, channel data) has no bearing on what stands in the chat. */
export const OutgoingActivity = z.object({
  type: z.enum(['message', 'typing']),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z.array(Attachment).max(MOST_ATTACHMENTS).nullish(),
})
export type OutgoingActivity = z.infer<typeof OutgoingActivity>

/** The content, or undefined for a message that Teams refuses: nothing in it, an attachment it does not know, or no card in one. */
export function contentOf({ text, summary, attachments }: OutgoingActivity): Content | undefined {
  const attached = attachments ?? []
  const cards = attached.flatMap(({ contentType, content }) => (contentType === CARD && content?.type === 'AdaptiveCard' ? [content] : []))
  if (cards.length !== attached.length || (cards.length === 0 && !text)) return undefined
  return { ...(text && { text }), ...(summary && { summary }), cards }
}

/** Bytes as Teams counts them: two for each UTF-16 unit, pictures that are written into the card left out. */
export function sizeInTeams(activity: unknown): number {
  return JSON.stringify(activity, (_, value: unknown) => (isWrittenPicture(value) ? '' : value)).length * 2
}

function isWrittenPicture(value: unknown): boolean {
  return typeof value === 'string' && /^data:image\/[\w.+-]+;base64,/.test(value)
}
