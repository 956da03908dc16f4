import type { Day } from '../../core/days/day'
import type { Sha256 } from '../../core/facts/hashing'
import { planWeek } from '../../core/prompts/plan-week'
import { draw } from '../cards/draw'
import type { Links } from '../cards/links'
import { weekViewOf } from '../cards/week-view'
import { wheelAsksOf } from '../cards/wheel-asks'
import type { OutgoingCard, People, ReadModel } from '../ports'
import type { DeliverySource } from './delivery-source'
import type { PlannedDelivery } from './delivery-work'
import { promptedOf } from './prompted-of'

export type WeekParts = { readModel: Pick<ReadModel, 'state' | 'findFact'>; people: People; links: Links; sha256: Sha256 }

/** The one card a week of everybody who has something of the wheel to do. */
export function createWeekDelivery(parts: WeekParts): DeliverySource {
  return {
    kind: 'week',
    isCheap: false,
    plan: (known) => planWeek(known.state, known.reachableOids, promptedOf(known), known.now).map(({ personId, oid, key }) => ({ personId, oid, kind: 'week', asks: [{ key, rung: 0 }], about: [], isReminder: false })),
    draw: (delivery, locale, today) => drawPrompt(parts, delivery, locale, today),
  }
}

/** Drawn just before it is sent: whoever has done it all in the meantime is left in peace. */
async function drawPrompt({ readModel, people, links, sha256 }: WeekParts, { personId, oid }: PlannedDelivery, locale: string | undefined, today: Day): Promise<OutgoingCard | undefined> {
  const language = await people.languageOf(oid, locale)
  const view = weekViewOf({ state: readModel.state(), sha256, links, today, language, personId, nameOf: (other) => people.nameOfPerson(other) ?? '–', findFact: (key) => readModel.findFact(key)?.fact })
  if (view.entries.every(({ kind }) => kind === 'shown')) return undefined
  const showing = { card: 'week' as const, view }
  const asks = wheelAsksOf(showing, personId)
  return { ...draw(showing, language), ...(asks && { asks }) }
}
