import type { Day } from '../../core/days/day'
import type { Sha256 } from '../../core/facts/hashing'
import { planWeek, type WeekPrompt } from '../../core/prompts/plan-week'
import { draw } from '../cards/draw'
import type { Links } from '../cards/links'
import { weekViewOf } from '../cards/week-view'
import { wheelAsksOf } from '../cards/wheel-asks'
import type { ConversationReference, OutgoingCard, People, ReadModel } from '../ports'
import { createRound, type Round, type RoundOutcome, type RoundParts } from './round'
import { sendClaimed, type ClaimingParts } from './send-claimed'

/** Its sender must remember what asks. */
export type WeekRoundParts = ClaimingParts & Omit<RoundParts, 'readModel'> & { readModel: Pick<ReadModel, 'state' | 'findFact'>; people: People; links: Links; sha256: Sha256 }

/** Sends everybody who has something of the wheel to do their one card a week. */
export function createWeekRound(parts: WeekRoundParts): Round {
  return createRound(parts, {
    plan: planWeek,
    beginOn: (today) => (prompt, to) => send(parts, prompt, to, today),
    whatWasDone: 'Weekly cards were sent',
  })
}

async function send(parts: WeekRoundParts, prompt: WeekPrompt, to: ConversationReference, today: Day): Promise<RoundOutcome> {
  const message = await drawPrompt(parts, prompt, to, today)
  return message ? sendClaimed(parts, { ...prompt, keys: [prompt.key] }, to, message, today) : 'settled-meanwhile'
}

/** Drawn just before it is sent: whoever has done it all in the meantime is left in peace. */
async function drawPrompt({ readModel, people, links, sha256 }: WeekRoundParts, { personId, oid }: WeekPrompt, { locale }: ConversationReference, today: Day): Promise<OutgoingCard | undefined> {
  const language = await people.languageOf(oid, locale)
  const view = weekViewOf({ state: readModel.state(), sha256, links, today, language, personId, nameOf: (other) => people.nameOfPerson(other) ?? '–', findFact: (key) => readModel.findFact(key)?.fact })
  if (view.entries.every(({ kind }) => kind === 'shown')) return undefined
  const showing = { card: 'week' as const, view }
  const asks = wheelAsksOf(showing, personId)
  return { ...draw(showing, language), ...(asks && { asks }) }
}
