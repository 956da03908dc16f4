import { signViewOf } from '../cards/obligation-views'
import type { ObligationData, Showing } from '../cards/views'
import type { ChatParts } from './chat-parts'
import { findStandingBehind, readOwnState, viewParts, type Self } from './self'
import { standingNow } from './sign'
import { findReadingView, type ReadPages } from './text-pages'

/** A page of the text that is in force, in the person's language, whatever version the card was made for. */
export async function readText(parts: ChatParts, readPages: ReadPages, self: Self, of: ObligationData & { page: number }): Promise<Showing> {
  const state = await readOwnState(parts, self)
  const standing = findStandingBehind(parts, state, self, of.obligationKey)
  if (!standing) return { card: 'refusal', view: { why: 'not-yours' } }
  if (standing.state === 'fulfilled') return standingNow(parts, self, state, standing)
  const view = await findReadingView(parts, readPages, signViewOf(viewParts(parts, state, self, self.language), standing), of.page)
  return view ? { card: 'reading', view } : standingNow(parts, self, state, standing, { kind: 'text-unavailable' })
}
