import { decideCampaign as decideQuestion, previewCampaign as previewQuestion } from '../../core/api/campaign-questions'
import { addDays, type Day } from '../../core/days/day'
import type { CampaignPlan } from '../../core/facts/campaign-facts'
import type { LogState } from '../../core/facts/log-state'
import { findUnit, listUnitAndAncestors } from '../../core/organisation/organisation'
import { decideCampaign, listPlanProblems } from '../../core/prompts/decide-campaign'
import { previewCampaign, type CampaignPreview } from '../../core/prompts/preview-campaign'
import { rulesInForce } from '../../core/prompts/rules-in-force'
import { calendarOf, isSendingDay } from '../../core/prompts/sending-calendar'
import { sha256 } from '../hashing'
import { nameOfHome, viewCampaign } from './campaign-view'
import { answered, NUMBERING_WAIT_MILLISECONDS, refused, type ApiPorts, type Handler } from './handler'
import { publisherOf } from './publisher'
import { recordLookAt } from './record-look'

/** People looked at between two rests. */
const PEOPLE_AT_ONCE = 100
/** Of those Teams does not reach, shown by name; the leaders have their own lists. */
const NAMED = 100

/** Who would be prompted and who not. Looks at everybody, in pieces. */
export async function readPreview({ prompting }: Pick<ApiPorts, 'prompting'>, state: LogState, plan: CampaignPlan, unitIds: readonly string[] | undefined, today: Day): Promise<CampaignPreview> {
  const memoryOf = await prompting.readMemory()
  const previewing = previewCampaign(state, sha256, rulesInForce(state), plan, unitIds, today)
  let count = 0
  for (const person of [...state.organisation.people.values()]) {
    previewing.add(person, memoryOf(person))
    if (++count % PEOPLE_AT_ONCE === 0) await prompting.rest()
  }
  return previewing.finish()
}

/** Who would be prompted, and who not and why. Nothing is stored but that somebody looked at names. */
export const answerPreviewCampaign: Handler<typeof previewQuestion> = {
  question: previewQuestion,
  mayAsk: ['Controller'],
  async handle({ input: { plan, stage }, caller, state, now, today }, ports) {
    // One that was planned in time may be looked at again after its first day: a pilot goes before the start. Planning it for a past day is refused there.
    const problems = listPlanProblems(state, plan, plan.startsOn)
    if (problems.length > 0) return refused('not-ready', problems)
    const preview = await readPreview(ports, state, plan, stage === 'pilot' ? plan.pilotUnitIds : plan.unitIds, today)
    const named = preview.unreachable.slice(0, NAMED)
    await recordLookAt(ports.tables.access, caller.person?.personId ?? caller.oid, state, named.map(({ personId }) => personId), now)
    const reasons = new Map<CampaignPreview['unreachable'][number]['reason'], number>()
    for (const { reason } of preview.unreachable) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    const firstOn = findFirstDay(state, plan, preview.byUnit, today)
    return answered({
      people: preview.people,
      audienceSha256: preview.audienceSha256,
      prompts: preview.prompts,
      fulfilled: preview.fulfilled,
      budgetUsed: preview.budgetUsed,
      unreachable: {
        total: preview.unreachable.length,
        byReason: [...reasons].map(([reason, people]) => ({ reason, people })).sort((one, other) => other.people - one.people),
        people: named.map(({ personId, reason }) => ({ name: ports.people.nameOfPerson(personId) ?? '–', unitName: nameOfHome(state, personId, today), reason })),
      },
      byUnit: preview.byUnit.map((unit) => ({ ...unit, name: findUnit(state.organisation, unit.unitId, today)?.name ?? unit.unitId })),
      // A chat that is not known yet is opened first.
      seconds: Math.ceil((preview.prompts + preview.withoutChat) / ports.prompting.perSecond),
      ...(firstOn !== undefined && { firstOn }),
      cards: listCards(state, preview),
      logNumber: state.logNumber,
    })
  },
}

/** The first day, today or later, on which somebody of the audience may be prompted. */
function findFirstDay(state: LogState, { startsOn, endsOn }: CampaignPlan, units: CampaignPreview['byUnit'], today: Day): Day | undefined {
  const rules = rulesInForce(state)
  const calendars = new Map(
    units.map(({ unitId }) => {
      const calendar = calendarOf(rules, listUnitAndAncestors(state.organisation, unitId, today).map((unit) => unit.unitId))
      return [JSON.stringify(calendar), calendar]
    }),
  )
  for (let day = startsOn > today ? startsOn : today; day <= endsOn; day = addDays(day, 1)) if ([...calendars.values()].some((calendar) => isSendingDay(calendar, day))) return day
  return undefined
}

/** What is on the cards: they bundle everything that is open, so people get one of a few. */
function listCards({ requirements }: LogState, { cards }: CampaignPreview) {
  const titleOf = (requirementId: string) => requirements.get(requirementId)?.at(-1)?.requirement.title ?? { nb: requirementId, nn: requirementId, en: requirementId }
  return cards.map(({ requirementIds, people }) => ({ people, titles: requirementIds.map(titleOf) }))
}

/** One decision about a campaign; a pilot and a start only for the audience that was previewed, as it is now. */
export const answerDecideCampaign: Handler<typeof decideQuestion> = {
  question: decideQuestion,
  mayAsk: ['Controller'],
  async handle({ input, caller, state, now, today }, ports) {
    const known = viewCampaign(state, ports.people, input.campaignId, today)
    const isSending = input.deed === 'pilot' || input.deed === 'start'
    const plan = known?.plan ?? input.plan
    const audience = isSending ? await readPreview(ports, state, plan, input.deed === 'pilot' ? plan.pilotUnitIds : plan.unitIds, today) : undefined
    const decision = decideCampaign(state, input, audience, publisherOf(caller, ports.settings), now)
    if (decision.outcome === 'not-ready') return refused('not-ready', decision.problems)
    if (decision.outcome === 'out-of-date') return refused('out-of-date')
    const { outcome, fact } = await ports.journal.save(decision.fact)
    await ports.readModel.reached(fact.factKey, NUMBERING_WAIT_MILLISECONDS)
    const isEcho = fact.fact.kind === 'campaign' && fact.fact.deed === input.deed && fact.fact.actorOid === caller.oid
    if (outcome === 'exists' && !isEcho) return refused('out-of-date')
    const after = ports.readModel.state()
    const campaign = viewCampaign(after, ports.people, input.campaignId, today)
    return campaign ? answered({ campaign, logNumber: after.logNumber }) : refused('unavailable')
  },
}
