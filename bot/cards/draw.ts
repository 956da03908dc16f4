import type { Language } from '../../core/language/language'
import { WORDS } from '../words'
import type { Card } from './card'
import type { CardElement } from './elements'
import { CARDS } from './index'
import { safeLine } from './safe-text'
import type { CardName, Showing, Views } from './views'

/** Never higher: a newer version does not show on phones at all (AdaptiveCards#5080). */
const VERSION = '1.5'
const SUMMARY_LENGTH = 200

export type AdaptiveCard = {
  type: 'AdaptiveCard'
  version: string
  lang: Language
  fallbackText: string
  speak: string
  body: CardElement[]
  actions: object[]
  refresh?: object
}

/** The card as Teams takes it, and its line for the toast. The same view and language give the same JSON. */
export function draw(showing: Showing, language: Language): { card: AdaptiveCard; summary: string } {
  return drawView(CARDS[showing.card] as Card<CardName>, showing.view, language)
}

function drawView<Name extends CardName>(card: Card<Name>, view: Views[Name], language: Language): { card: AdaptiveCard; summary: string } {
  const words = WORDS[language]
  const { body, actions, refresh } = card.render(view, words, language)
  const summary = safeLine(card.summarise(view, words), SUMMARY_LENGTH)
  return {
    summary,
    card: {
      type: 'AdaptiveCard',
      version: VERSION,
      lang: language,
      fallbackText: summary,
      speak: summary,
      body,
      actions,
      // Without userIds every viewer of the chat is asked for; in a chat of two that is the person alone.
      ...(refresh && { refresh: { action: { type: 'Action.Execute', ...refresh } } }),
    },
  }
}
