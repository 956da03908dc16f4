import type { Day } from '../../core/days/day'
import type { Sha256 } from '../../core/facts/hashing'
import { isLearnStanding, isSignStanding } from '../../core/obligations/obligation'
import { listStandings } from '../../core/obligations/standing'
import { placeCampaigns } from '../../core/prompts/place-campaigns'
import { asksOf, listAbout, planPrompts } from '../../core/prompts/plan-prompts'
import { keyOf } from '../../core/signing/decide-signature'
import { draw } from '../cards/draw'
import type { Links } from '../cards/links'
import { lessonViewOf } from '../cards/lesson-views'
import { listOpenStandings, openViewOf, signViewOf } from '../cards/obligation-views'
import type { Showing } from '../cards/views'
import type { OutgoingCard, People, ReadModel } from '../ports'
import { WORDS } from '../words'
import type { DeliverySource } from './delivery-source'
import type { PlannedDelivery } from './delivery-work'

export type AskParts = { readModel: Pick<ReadModel, 'state'>; people: People; links: Links; sha256: Sha256; countSentOn: (day: Day) => number }

/** People planned in one turn: half a minute of sending, so that a queue never holds what was decided long ago. */
const MOST_AT_ONCE = 1_600

/** The card with what is open to sign and to learn: the first time, as a reminder, or because a campaign asks. */
export function createAskDelivery(parts: AskParts): DeliverySource {
  return {
    kind: 'ask',
    isCheap: true,
    plan: ({ state, board, rules, now, today, isUnderWay }) =>
      planPrompts(board, rules, placeCampaigns(state, board), now, { sentToday: parts.countSentOn(today), most: MOST_AT_ONCE, isUnderWay }).map((prompt) => ({
        personId: prompt.personId,
        oid: prompt.oid,
        kind: 'ask',
        ...(prompt.campaignId !== undefined && { campaignId: prompt.campaignId }),
        asks: asksOf(prompt),
        about: listAbout(board, prompt.person),
        isReminder: prompt.because === 'reminder',
      })),
    draw: (delivery, locale, today) => drawPrompt(parts, delivery, locale, today),
  }
}

/**
 * One card, drawn just before it is sent: whoever signed or learned in the meantime is left in peace. With other things open
 * it is the list of all of them, so that what is new offers what is unfinished with it.
 */
async function drawPrompt({ readModel, sha256, links, people }: AskParts, { personId, oid, asks, isReminder }: PlannedDelivery, locale: string | undefined, today: Day): Promise<OutgoingCard | undefined> {
  const state = readModel.state()
  const person = state.organisation.people.get(personId)
  if (!person) return undefined
  const language = await people.languageOf(oid, locale)
  const views = { state, sha256, links, today, language }
  const open = listOpenStandings(listStandings(state, person, today)).filter((standing) => isSignStanding(standing) || isLearnStanding(standing))
  const keys = open.map(({ obligation }) => keyOf(sha256, obligation))
  if (!asks.some(({ key }) => keys.includes(key))) return undefined
  const [only, ...others] = open
  const showing: Showing =
    !only || others.length > 0
      ? { card: 'open', view: { ...openViewOf(views, open), maySnooze: true } }
      : isSignStanding(only)
        ? { card: 'sign', view: signViewOf(views, only) }
        : { card: 'lesson', view: lessonViewOf(views, only) }
  const drawn = draw(showing, language)
  return { ...drawn, summary: isReminder ? WORDS[language].prompts.reminder(drawn.summary) : drawn.summary, asks: { personId, obligationKeys: keys } }
}
