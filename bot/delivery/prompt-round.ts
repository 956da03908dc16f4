import { dayOf, type Day } from '../../core/days/day'
import type { Sha256 } from '../../core/facts/hashing'
import type { LogState } from '../../core/facts/log-state'
import { isLearnStanding, isSignStanding } from '../../core/obligations/obligation'
import { listStandings } from '../../core/obligations/standing'
import { isMorning, planPrompts, type Prompt } from '../../core/prompts/plan-prompts'
import { keyOf } from '../../core/signing/decide-signature'
import { draw } from '../cards/draw'
import type { Links } from '../cards/links'
import { lessonViewOf } from '../cards/lesson-views'
import { listOpenStandings, openViewOf, signViewOf } from '../cards/obligation-views'
import type { Showing } from '../cards/views'
import type { ChatSender, Clock, ConversationReference, Log, OutgoingCard, People, ReadModel } from '../ports'
import type { AskingCards } from './asking-cards'
import { countNone, createRound, type Round, type RoundCounts } from './round'
import { sendClaimed } from './send-claimed'

/** Prompts under way at once; the pacer decides how fast they go. */
const AT_ONCE = 4

export type PromptRoundParts = {
  readModel: Pick<ReadModel, 'state'>
  conversations: { listAll(): Promise<{ oid: string; reference: ConversationReference }[]>; drop(oid: string): Promise<void> }
  cards: AskingCards
  people: People
  links: Links
  /** Not paced yet. Must remember what asks. */
  sender: ChatSender
  /** Makes a sender keep the pace. What is claimed is claimed inside: nobody is claimed who only waits for a turn. */
  pace: (sender: ChatSender) => ChatSender
  clock: Clock
  sha256: Sha256
  log: Log
}

/** Sends a card to everybody who must sign or learn something new. */
export function createPromptRound(parts: PromptRoundParts): Round {
  return createRound(parts, { occasionOf, runOnce: (now, isStopping) => runOnce(parts, now, isStopping), whatWasDone: 'Prompts were sent' })
}

/** What opens something new for many: a new day, its morning, a published rule, text or lesson, and one that is brought back. People who are new are greeted when they install. */
function occasionOf({ documents, lessons, requirements, decisions }: LogState, now: Date): string {
  const count = (published: ReadonlyMap<string, readonly unknown[]>) => [...published.values()].reduce((sum, { length }) => sum + length, 0)
  const returns = [...decisions.values()].reduce((sum, decided) => sum + decided.returns.length, 0)
  return [dayOf(now), isMorning(now) ? 'morning' : 'night', count(documents), count(lessons), count(requirements), returns].join(' ')
}

async function runOnce(parts: PromptRoundParts, now: Date, isStopping: () => boolean): Promise<RoundCounts> {
  const today = dayOf(now)
  const [reachable, promptedBefore] = await Promise.all([parts.conversations.listAll(), parts.cards.readPrompted(today)])
  const references = new Map(reachable.map(({ oid, reference }) => [oid, reference]))
  const prompts = planPrompts(parts.readModel.state(), parts.sha256, references.keys(), promptedBefore, now)
  const counts = countNone(prompts.length)
  const waiting = prompts.values()
  const work = async () => {
    for (const prompt of waiting) {
      if (isStopping()) return
      const reference = references.get(prompt.oid)
      if (reference) counts[await send(parts, prompt, reference, today)] += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return counts
}

async function send(parts: PromptRoundParts, prompt: Prompt, to: ConversationReference, today: Day): Promise<Exclude<keyof RoundCounts, 'planned'>> {
  const message = await drawPrompt(parts, prompt, to, today)
  return message ? sendClaimed(parts, { ...prompt, keys: prompt.obligationKeys }, to, message, today) : 'settled-meanwhile'
}

/**
 * One card, drawn just before it is sent: whoever signed or learned in the meantime is left in peace. With other things open
 * it is the list of all of them, so that what is new offers what is unfinished with it.
 */
async function drawPrompt({ readModel, sha256, links, people }: PromptRoundParts, { personId, oid, obligationKeys }: Prompt, { locale }: ConversationReference, today: Day): Promise<OutgoingCard | undefined> {
  const state = readModel.state()
  const person = state.organisation.people.get(personId)
  if (!person) return undefined
  const language = await people.languageOf(oid, locale)
  const views = { state, sha256, links, today, language }
  const open = listOpenStandings(listStandings(state, person, today)).filter((standing) => isSignStanding(standing) || isLearnStanding(standing))
  const keys = open.map(({ obligation }) => keyOf(sha256, obligation))
  if (!keys.some((key) => obligationKeys.includes(key))) return undefined
  const [only, ...others] = open
  const showing: Showing =
    !only || others.length > 0
      ? { card: 'open', view: openViewOf(views, open) }
      : isSignStanding(only)
        ? { card: 'sign', view: signViewOf(views, only) }
        : { card: 'lesson', view: lessonViewOf(views, only) }
  return { ...draw(showing, language), asks: { personId, obligationKeys: keys } }
}
