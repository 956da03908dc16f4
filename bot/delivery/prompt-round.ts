import type { Day } from '../../core/days/day'
import type { Sha256 } from '../../core/facts/hashing'
import { isLearnStanding, isSignStanding } from '../../core/obligations/obligation'
import { listStandings } from '../../core/obligations/standing'
import { planPrompts, type Prompt } from '../../core/prompts/plan-prompts'
import { keyOf } from '../../core/signing/decide-signature'
import { draw } from '../cards/draw'
import type { Links } from '../cards/links'
import { lessonViewOf } from '../cards/lesson-views'
import { listOpenStandings, openViewOf, signViewOf } from '../cards/obligation-views'
import type { Showing } from '../cards/views'
import type { ConversationReference, OutgoingCard, People } from '../ports'
import { createRound, type Round, type RoundOutcome, type RoundParts } from './round'
import { sendClaimed, type ClaimingParts } from './send-claimed'

/** Its sender must remember what asks. */
export type PromptRoundParts = ClaimingParts & RoundParts & { people: People; links: Links; sha256: Sha256 }

/** Sends a card to everybody who must sign or learn something new. */
export function createPromptRound(parts: PromptRoundParts): Round {
  return createRound(parts, {
    plan: (state, ...known) => planPrompts(state, parts.sha256, ...known),
    beginOn: (today) => (prompt, to) => send(parts, prompt, to, today),
    whatWasDone: 'Prompts were sent',
  })
}

async function send(parts: PromptRoundParts, prompt: Prompt, to: ConversationReference, today: Day): Promise<RoundOutcome> {
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
