import type { UnreachableReason } from '../../core/prompts/prompt-memory'
import type { AppInstaller, ChatOpener, ConversationReference } from '../ports'
import type { Pacer } from './pacer'
import { unreachableReasonOf } from './unreachable-reason'

export type Reached =
  | { outcome: 'reached'; conversation: ConversationReference }
  | { outcome: 'unreachable'; reason: UnreachableReason }
  /** Teams would not open the chat, and said why in its own code. */
  | { outcome: 'refused'; reason: string }
  /** Nothing was sent: another time. */
  | { outcome: 'later'; retryAfterSeconds: number }

export type ReachParts = {
  conversations: {
    find(oid: string): Promise<ConversationReference | undefined>
    keep(oid: string, reference: ConversationReference): Promise<unknown>
    claimGreeting(oid: string): Promise<boolean>
  }
  opener: ChatOpener
  installer: AppInstaller
  pacer: Pick<Pacer, 'take'>
}

/** After what nobody can tell: to open a chat or to install twice does no harm. */
const UNCLEAR_SECONDS = 600

/** Where somebody's chat is: as it is known, else opened, after the app was put among their own where that is allowed. */
export async function reach(parts: ReachParts, oid: string, mayInstall: boolean, how: 'known' | 'anew' = 'known'): Promise<Reached> {
  const known = how === 'known' ? await parts.conversations.find(oid) : undefined
  if (known) return { outcome: 'reached', conversation: known }
  return mayInstall ? install(parts, oid) : open(parts, oid)
}

async function install(parts: ReachParts, oid: string): Promise<Reached> {
  // The app being there is announced to the chat, which would greet: the prompt that comes is the greeting.
  await parts.conversations.claimGreeting(oid)
  const installed = await parts.installer.install(oid)
  switch (installed.outcome) {
    case 'installed':
    case 'already':
      return open(parts, oid)
    case 'unreachable':
      return installed
    case 'throttled':
      return { outcome: 'later', retryAfterSeconds: installed.retryAfterSeconds }
    case 'unknown':
      return { outcome: 'later', retryAfterSeconds: UNCLEAR_SECONDS }
  }
}

async function open({ conversations, opener, pacer }: ReachParts, oid: string): Promise<Reached> {
  if (!(await pacer.take('prompt'))) return { outcome: 'later', retryAfterSeconds: 1 }
  const opened = await opener.open(oid)
  switch (opened.outcome) {
    case 'opened':
      await conversations.keep(oid, opened.conversation)
      return { outcome: 'reached', conversation: opened.conversation }
    case 'unreachable': {
      const reason = unreachableReasonOf(opened.reason)
      return reason === undefined ? { outcome: 'refused', reason: opened.reason } : { outcome: 'unreachable', reason }
    }
    case 'throttled':
      return { outcome: 'later', retryAfterSeconds: opened.retryAfterSeconds }
    case 'unknown':
      return { outcome: 'later', retryAfterSeconds: UNCLEAR_SECONDS }
  }
}
