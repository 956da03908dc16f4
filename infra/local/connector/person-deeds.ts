import type { DirectoryPerson } from '../municipality/municipality'
import type { Chats, Message } from './chats'
import type { Deliver, Delivered } from './deliver'
import { createClickDelivery } from './deliver-click'
import { readInvokeAnswer, type ShownAnswer } from './invoke-answer'
import {
  clickActivity, installationActivities, membersActivity, messageActivity, type ActivityPlace, type CardAction, type InstallationAction,
} from './person-activities'
import { standingOf, type Standing } from './standing'

export type ClickOutcome = ShownAnswer | { outcome: 'done' } | { outcome: 'gone' }
export type SayOutcome = { outcome: 'sent'; message: Message } | { outcome: 'failed'; message: Message } | { outcome: 'not-sent'; because: Exclude<Standing, 'open'> }

export type Click = { messageId: string; action: CardAction; trigger: 'manual' | 'automatic' }

/** What an upgrade does to the bot of the app. Where it stays, nothing is told. */
export type Upgrade = 'adds-bot' | 'removes-bot' | 'keeps-bot'

/** What a person can do with the app in Teams. Each tells the bot, as Teams would. */
export type PersonDeeds = {
  install(person: DirectoryPerson, locale: string): Promise<void>
  uninstall(person: DirectoryPerson, locale: string): Promise<void>
  upgrade(person: DirectoryPerson, upgrade: Upgrade, locale: string): Promise<void>
  block(person: DirectoryPerson, locale: string): Promise<void>
  unblock(person: DirectoryPerson, locale: string): Promise<void>
  /** The account is deleted for good. */
  leave(person: DirectoryPerson, locale: string): Promise<void>
  say(person: DirectoryPerson, text: string, locale: string): Promise<SayOutcome>
  click(person: DirectoryPerson, click: Click, locale: string): Promise<ClickOutcome>
}

export type DeedParts = {
  place: ActivityPlace
  chats: Chats
  deliver: Deliver
  now?: () => Date
  wait?: (milliseconds: number) => Promise<void>
  warn?: (message: string) => void
}

export function createPersonDeeds({ place, chats, deliver, now = () => new Date(), wait, warn = () => undefined }: DeedParts): PersonDeeds {
  const common = (person: DirectoryPerson, locale: string) => ({ place, person, locale, at: now() })
  const deliverClick = createClickDelivery({ deliver, now, report, redelivery: () => chats.settings().redelivery, ...(wait && { wait }) })

  /** True when the bot took it. */
  function report(delivered: Delivered): boolean {
    if (delivered.outcome === 'answered' && delivered.status < 300) return true
    const what = delivered.outcome === 'answered' ? `it answered ${delivered.status}` : delivered.outcome === 'late' ? 'no answer in time' : delivered.reason
    warn(`An activity did not reach the bot: ${what}`)
    return false
  }

  async function tell(activities: readonly object[]): Promise<void> {
    for (const activity of activities) report(await deliver(activity))
  }

  async function setInstalled(person: DirectoryPerson, locale: string, action: InstallationAction): Promise<void> {
    chats.open(person.id)
    const isAdded = action === 'add' || action === 'add-upgrade'
    const changed = chats.setInstalled(person.id, isAdded)
    // An upgrade that adds the bot is told also where it was there before.
    if (changed || action === 'add-upgrade') await tell(installationActivities(common(person, locale), action))
  }

  async function setBlocked(person: DirectoryPerson, locale: string, blocked: boolean): Promise<void> {
    if (!chats.setBlocked(person.id, blocked) || !chats.settings().isBlockingTold) return
    await tell([membersActivity(common(person, locale), blocked ? 'membersRemoved' : 'membersAdded', ['bot'])])
  }

  return {
    install: (person, locale) => setInstalled(person, locale, 'add'),
    uninstall: (person, locale) => setInstalled(person, locale, 'remove'),
    async upgrade(person, upgrade, locale) {
      if (upgrade !== 'keeps-bot') await setInstalled(person, locale, upgrade === 'adds-bot' ? 'add-upgrade' : 'remove-upgrade')
    },
    block: (person, locale) => setBlocked(person, locale, true),
    unblock: (person, locale) => setBlocked(person, locale, false),

    async leave(person, locale) {
      if (chats.setInstalled(person.id, false)) await tell([membersActivity(common(person, locale), 'membersRemoved', ['person'])])
    },

    async say(person, text, locale) {
      const standing = standingOf(chats, person.id)
      if (standing !== 'open') return { outcome: 'not-sent', because: standing }
      const message = chats.send(person.id, 'person', { text, cards: [] })
      const taken = report(await deliver(messageActivity(common(person, locale), { messageId: message.id, text })))
      return { outcome: taken ? 'sent' : 'failed', message }
    },

    async click(person, { messageId, action, trigger }, locale) {
      if (!chats.find(person.id, messageId)) return { outcome: 'gone' }
      const standing = standingOf(chats, person.id)
      if (standing === 'disabled' || standing === 'blocked') return { outcome: 'failed' }
      const delivered = await deliverClick(clickActivity(common(person, locale), { replyToId: messageId, action, trigger }))
      if (!report(delivered) || delivered.outcome !== 'answered') return { outcome: 'failed' }
      if (action.type === 'Action.Submit') return { outcome: 'done' }
      if (delivered.status !== 200) warn(`The bot answered a click with HTTP ${delivered.status} instead of 200`)
      if (delivered.status !== 200) return { outcome: 'failed' }
      const { shown, because } = readInvokeAnswer(delivered.body)
      if (because !== undefined) warn(`The bot answered a click with ${because}`)
      return shown
    },
  }
}
