import type { Message } from './teams-api'

/** What the toast of a message says: its summary, or its text; of a card without either Teams knows only that it is one. */
export function toastTextOf({ summary, text }: Pick<Message, 'summary' | 'text'>, sentACard: string): string {
  return summary ?? text ?? sentACard
}
