import type { Chats } from './chats'
import type { RefusalName } from './refusals'

/** How the bot stands with a person: whether it may write to them, and if not, why. */
export type Standing = 'open' | 'disabled' | 'not-installed' | 'blocked'

export function standingOf(chats: Pick<Chats, 'isInstalled' | 'isBlocked' | 'settings'>, oid: string): Standing {
  if (chats.settings().isBotDisabled) return 'disabled'
  if (!chats.isInstalled(oid)) return 'not-installed'
  return chats.isBlocked(oid) ? 'blocked' : 'open'
}

/** What a bot is told that writes to an existing chat. */
export const WRITE_REFUSALS = { disabled: 'disabledByAdmin', 'not-installed': 'notInRoster', blocked: 'blockedByUser' } as const satisfies Refusals

/** What a bot is told that asks for a new chat. */
export const CREATE_REFUSALS = { ...WRITE_REFUSALS, 'not-installed': 'forbidden' } as const satisfies Refusals

type Refusals = Record<Exclude<Standing, 'open'>, RefusalName>
