import { z } from 'zod'
import type { Chats, Message } from './chats'
import type { Deliver, Delivered } from './deliver'
import type { DirectoryPerson } from '../municipality/municipality'
import { clickActivity, installationActivities, messageActivity, type ActivityPlace, type CardAction } from './person-activities'

/** What a person sees after doing something: `failed` is Teams' own "Something went wrong". */
export type ClickOutcome = { outcome: 'card'; card: object } | { outcome: 'message'; text: string } | { outcome: 'done' } | { outcome: 'failed' } | { outcome: 'gone' }
export type SayOutcome = { outcome: 'sent'; message: Message } | { outcome: 'failed'; message: Message } | { outcome: 'not-installed' }

export type Click = { messageId: string; action: CardAction; trigger: 'manual' | 'automatic' }

/** What a person can do with the app in Teams. Each tells the bot, as Teams would. */
export type PersonDeeds = {
  install(person: DirectoryPerson, locale: string): Promise<void>
  uninstall(person: DirectoryPerson, locale: string): Promise<void>
  say(person: DirectoryPerson, text: string, locale: string): Promise<SayOutcome>
  click(person: DirectoryPerson, click: Click, locale: string): Promise<ClickOutcome>
}

export type DeedParts = { place: ActivityPlace; chats: Chats; deliver: Deliver; now?: () => Date; warn?: (message: string) => void }

const CARD = 'application/vnd.microsoft.card.adaptive'
const MESSAGE = 'application/vnd.microsoft.activity.message'
const InvokeAnswer = z.discriminatedUnion('type', [
  z.object({ statusCode: z.literal(200), type: z.literal(CARD), value: z.looseObject({ type: z.literal('AdaptiveCard') }) }),
  z.object({ statusCode: z.literal(200), type: z.literal(MESSAGE), value: z.string() }),
])

export function createPersonDeeds({ place, chats, deliver, now = () => new Date(), warn = () => undefined }: DeedParts): PersonDeeds {
  const common = (person: DirectoryPerson, locale: string) => ({ place, person, locale, at: now() })

  async function setInstalled(person: DirectoryPerson, locale: string, installed: boolean) {
    chats.open(person.id)
    if (!chats.setInstalled(person.id, installed)) return
    for (const activity of installationActivities(common(person, locale), installed)) report(await deliver(activity))
  }

  /** True when the bot took it. */
  function report(delivered: Delivered): boolean {
    if (delivered.outcome === 'answered' && delivered.status < 300) return true
    const what = delivered.outcome === 'answered' ? `it answered ${delivered.status}` : delivered.outcome === 'late' ? 'no answer in time' : delivered.reason
    warn(`An activity did not reach the bot: ${what}`)
    return false
  }

  return {
    install: (person, locale) => setInstalled(person, locale, true),
    uninstall: (person, locale) => setInstalled(person, locale, false),

    async say(person, text, locale) {
      if (!chats.isInstalled(person.id)) return { outcome: 'not-installed' }
      const message = chats.send(person.id, 'person', { text, cards: [] })
      const taken = report(await deliver(messageActivity(common(person, locale), { messageId: message.id, text })))
      return { outcome: taken ? 'sent' : 'failed', message }
    },

    async click(person, { messageId, action, trigger }, locale) {
      if (!chats.find(person.id, messageId)) return { outcome: 'gone' }
      const press = () => deliver(clickActivity(common(person, locale), { replyToId: messageId, action, trigger }))
      const delivered = await press()
      // Teams sends a click again when the answer is late, though nobody waits for it any more. Source: msteams-docs#6084.
      if (delivered.outcome === 'late') void press().then(report)
      if (!report(delivered) || delivered.outcome !== 'answered') return { outcome: 'failed' }
      if (action.type === 'Action.Submit') return { outcome: 'done' }
      const answer = InvokeAnswer.safeParse(delivered.body)
      if (!answer.success) warn(`The bot answered a click with something Teams does not show: ${JSON.stringify(delivered.body)?.slice(0, 300)}`)
      if (!answer.success) return { outcome: 'failed' }
      return answer.data.type === CARD ? { outcome: 'card', card: answer.data.value } : { outcome: 'message', text: answer.data.value }
    },
  }
}
