import type { CampaignLine } from '../../core/api/campaign-questions'
import type { Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import type { InEachLanguage } from '../../core/language/language'
import { findHomeUnitId, findUnit } from '../../core/organisation/organisation'
import { foldCampaign } from '../../core/prompts/campaign'
import type { People } from '../ports'
import { nameOfActor } from './name-of-actor'

/** One campaign as the list shows it; undefined for an id of which nothing is known. */
export function viewCampaign(state: LogState, people: People, campaignId: string, today: Day): CampaignLine | undefined {
  const facts = state.campaigns.get(campaignId) ?? []
  const [first] = facts
  const campaign = foldCampaign(facts)
  if (!first || !campaign) return undefined
  const started = facts.findLast(({ previewed }) => previewed !== undefined)
  const isOver = campaign.plan.endsOn < today && campaign.state !== 'cancelled'
  return {
    campaignId,
    nextStep: campaign.step + 1,
    plan: campaign.plan,
    state: isOver ? 'ended' : campaign.state,
    byName: nameOfActor(people, first),
    plannedAt: first.recordedAt,
    ...(campaign.startedAt !== undefined && { startedAt: campaign.startedAt }),
    ...(started?.previewed && { previewed: started.previewed.people }),
  }
}

/** What prompts may be about, and the units there are, in the order of their names. */
export function listChoices({ requirements, organisation }: LogState, today: Day): { requirements: { requirementId: string; title: InEachLanguage<string> }[]; units: { unitId: string; name: string }[] } {
  const asked = [...requirements.values()].flatMap((published) => published.at(-1)?.requirement ?? []).filter(({ kind }) => kind !== 'act')
  const units = [...organisation.units.keys()].flatMap((unitId) => findUnit(organisation, unitId, today) ?? [])
  return {
    requirements: asked.map(({ requirementId, title }) => ({ requirementId, title })),
    units: units.map(({ unitId, name }) => ({ unitId, name })).sort((one, other) => one.name.localeCompare(other.name, 'nb')),
  }
}

/** Where somebody is counted. */
export function nameOfHome({ organisation }: LogState, personId: string, today: Day): string {
  const person = organisation.people.get(personId)
  const unitId = person && findHomeUnitId(person, today)
  return unitId === undefined ? '–' : (findUnit(organisation, unitId, today)?.name ?? unitId)
}
