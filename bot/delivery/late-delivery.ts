import type { Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import { findUnit } from '../../core/organisation/organisation'
import { planLate, type LatePrompt } from '../../core/prompts/plan-late'
import { rulesInForce } from '../../core/prompts/rules-in-force'
import { draw } from '../cards/draw'
import type { LateView } from '../cards/late-view'
import type { Links } from '../cards/links'
import type { OutgoingCard, People, ReadModel } from '../ports'
import type { BoardKeeper } from './board-keeper'
import type { DeliverySource } from './delivery-source'
import type { PlannedDelivery } from './delivery-work'

export type LateParts = { readModel: Pick<ReadModel, 'state'>; boards: Pick<BoardKeeper, 'boardOf'>; people: People; links: Links; clock: () => Date }

/** Tells leaders who below them is late: their own people by name, units further down by figures. */
export function createLateDelivery(parts: LateParts): DeliverySource {
  return {
    kind: 'late',
    isCheap: false,
    plan: ({ state, board, rules, memoryOf }) =>
      planLate(state, board, rules, (personId) => memoryOf(personId).lateOn).map(({ personId, oid, key }) => ({ personId, oid, kind: 'late', asks: [{ key, rung: 0 }], about: [], isReminder: false })),
    draw: (delivery, locale, today) => drawPrompt(parts, delivery, locale, today),
  }
}

/** Drawn from who is late by now. */
async function drawPrompt({ readModel, boards, people, links, clock }: LateParts, { personId, oid }: PlannedDelivery, locale: string | undefined, today: Day): Promise<OutgoingCard | undefined> {
  const state = readModel.state()
  const rules = rulesInForce(state)
  const late = planLate(state, await boards.boardOf(state, today, rules, clock()), rules, () => undefined).find((prompt) => prompt.personId === personId)
  if (!late) return undefined
  const language = await people.languageOf(oid, locale)
  return draw({ card: 'late', view: viewOf(state, late, today, { people, links, language }) }, language)
}

function viewOf(state: LogState, { own, below }: LatePrompt, today: Day, { people, links, language }: Pick<LateParts, 'people' | 'links'> & { language: 'nb' | 'nn' | 'en' }): LateView {
  const nameOfUnit = (unitId: string) => findUnit(state.organisation, unitId, today)?.name ?? unitId
  const titleOf = (requirementId: string) => state.requirements.get(requirementId)?.at(-1)?.requirement.title[language] ?? requirementId
  return {
    own: own.map(({ unitId, people: late }) => ({ name: nameOfUnit(unitId), people: late.map(({ personId, requirementIds }) => ({ name: people.nameOfPerson(personId) ?? '–', titles: requirementIds.map(titleOf) })) })),
    below: below.map(({ unitId, people: count }) => ({ name: nameOfUnit(unitId), people: count })),
    tabUrl: links.tab('unit'),
  }
}
