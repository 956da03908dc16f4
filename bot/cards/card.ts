import type { z } from 'zod'
import type { Language } from '../../core/language/language'
import type { ChatWords } from '../words/nb'
import type { CardAction, CardElement } from './elements'
import type { Turn } from './turn'
import type { CardName, Showing, Views } from './views'

/** A button's name, what must come with it, and what it does. */
export type Verb = { input: z.ZodType; handle(turn: Turn, input: never): Promise<Showing> }

/**
 * One card: its buttons, how it is drawn, and samples that show every face it has. Routing, validation, the gallery and the
 * contract tests follow from the table of these values. A verb belongs to the card whose subject it is; other cards may
 * carry its button.
 */
export type Card<Name extends CardName> = {
  name: Name
  verbs: Record<string, Verb>
  samples: Record<string, Views[Name]>
  /** One line for the toast, for screen readers and for clients that cannot draw the card. Plain text. */
  summarise(view: Views[Name], words: ChatWords): string
  render(view: Views[Name], words: ChatWords, language: Language): CardFace
}

export type CardFace = {
  body: CardElement[]
  actions: CardAction[]
  /** Asked for when the card comes into view again. */
  refresh?: { verb: string; data: Record<string, unknown> }
}

/** Ties the type of a verb's input to its schema. */
export function verb<Schema extends z.ZodType>(input: Schema, handle: (turn: Turn, input: z.infer<Schema>) => Promise<Showing>): Verb {
  return { input, handle }
}
