import type { Click, Message } from './teams-api'

/** At most so many people are asked for by themselves; whoever comes after them has to ask. Source: Microsoft, up-to-date cards. */
const MOST_USERS = 60

/** How a card gets a new view of itself: by itself as it comes into view, or when the person asks for it. */
export type Refresh = { action: Click['action']; isAutomatic: boolean }

/** The refresh that a card asks for. Without a list of people everybody in a small chat is meant; with an empty one nobody. */
export function findRefresh({ cards }: Pick<Message, 'cards'>, teamsUserId: string | undefined): Refresh | undefined {
  const [card] = cards as { refresh?: { action?: Click['action']; userIds?: string[] } }[]
  const { action, userIds } = card?.refresh ?? {}
  if (!action || action.type !== 'Action.Execute') return undefined
  const isMeant = teamsUserId !== undefined && (userIds === undefined || userIds.slice(0, MOST_USERS).includes(teamsUserId))
  return { action: { type: 'Action.Execute', ...(action.verb && { verb: action.verb }), data: action.data ?? {} }, isAutomatic: isMeant }
}
