import { z } from 'zod'

/**
 * How this tenant's Teams behaves where Microsoft leaves it open or an administrator decides. The first of each is how it is at a
 * start; the app has to hold under all of them.
 */
export const TeamsSettings = z.strictObject({
  /** How a refusal is worded: by an error code, or by a sub-code in a JSON string inside the message. Both are seen in the field. */
  refusalShape: z.enum(['error-code', 'sub-code']),
  /** The id of a click that is delivered again: that of the first delivery, a new one, or first the one and then the other. */
  redelivery: z.enum(['both', 'same', 'new']),
  /** Whether the bot learns that somebody has blocked it. Microsoft's pages say so; msteams-docs#8200 says that it does not. */
  isBlockingTold: z.boolean(),
  /** An administrator has switched the app off for everybody. */
  isBotDisabled: z.boolean(),
  /** Azure knows the bot. */
  isBotRegistered: z.boolean(),
})
export type TeamsSettings = z.infer<typeof TeamsSettings>

export const FIRST_TEAMS_SETTINGS: TeamsSettings = {
  refusalShape: 'error-code',
  redelivery: 'both',
  isBlockingTold: true,
  isBotDisabled: false,
  isBotRegistered: true,
}
