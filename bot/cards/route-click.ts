import type { Verb } from './card'
import { CARDS } from './index'
import type { Turn } from './turn'
import type { Showing } from './views'

export type RoutedClick = { outcome: 'show'; act(turn: Turn): Promise<Showing> } | { outcome: 'unknown-verb' } | { outcome: 'bad-input' }

const VERBS = new Map<string, Verb>(Object.values(CARDS).flatMap((card) => Object.entries(card.verbs)))

/** What a click asks for, its data parsed. From here on it can be trusted to be well formed, but never to be the caller's own. */
export function routeClick(verb: string, data: unknown): RoutedClick {
  const found = VERBS.get(verb)
  if (!found) return { outcome: 'unknown-verb' }
  const input = found.input.safeParse(data ?? {})
  return input.success ? { outcome: 'show', act: (turn) => found.handle(turn, input.data as never) } : { outcome: 'bad-input' }
}
