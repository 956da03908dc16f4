import type { Page } from 'playwright-core'
import { CARDS } from '../../bot/cards'
import type { Card } from '../../bot/cards/card'
import { draw, type AdaptiveCard } from '../../bot/cards/draw'
import type { CardName, Showing, Views } from '../../bot/cards/views'
import type { Language } from '../../core/language/language'

/** Every face of every card there is, as the table of cards has it. */
export function drawEveryCard(language: Language): AdaptiveCard[] {
  return Object.values(CARDS).flatMap((card) => drawFaces(card as Card<CardName>, language))
}

function drawFaces<Name extends CardName>({ name, samples }: Card<Name>, language: Language): AdaptiveCard[] {
  return Object.values<Views[Name]>(samples).map((view) => draw({ card: name, view } as Showing, language).card)
}

/** Lets the page find these cards in the person's chat. All else stays as it is: page, renderer, theme and the tab beside it. */
export async function fillChat(page: Page, cards: readonly AdaptiveCard[]): Promise<void> {
  const sentAt = new Date().toISOString()
  const messages = cards.map((card, index) => ({ id: `card-${index}`, from: 'bot', sentAt, cards: [card] }))
  await page.route('**/teams/api/people/*/chat', (route) => route.fulfill({ json: { isInstalled: true, messages } }))
  // Cards that ask for a new view of themselves stay what they are.
  await page.route('**/teams/api/people/*/clicks', (route) => route.fulfill({ json: { outcome: 'done' } }))
}
