import { campaign, campaigns } from '../../core/api/campaign-questions'
import { countProgress, isUnderWay } from '../../core/prompts/campaign-progress'
import { unitsOf } from '../../core/prompts/place-campaigns'
import { foldCampaign } from '../../core/prompts/campaign'
import { rulesInForce } from '../../core/prompts/rules-in-force'
import { readPreview } from './campaign-preview'
import { listChoices, nameOfHome, viewCampaign } from './campaign-view'
import { answered, refused, type Handler } from './handler'
import { nameOfActor } from './name-of-actor'
import { recordLookAt } from './record-look'

/** Every campaign, the latest first. */
export const answerCampaigns: Handler<typeof campaigns> = {
  question: campaigns,
  mayAsk: ['Controller', 'Auditor'],
  handle({ caller, state, today }, { people }) {
    const lines = [...state.campaigns.keys()].flatMap((campaignId) => viewCampaign(state, people, campaignId, today) ?? [])
    return Promise.resolve(
      answered({
        campaigns: lines.sort((one, other) => (one.plannedAt > other.plannedAt ? -1 : 1)),
        choices: listChoices(state, today),
        isStopped: rulesInForce(state).isStopped,
        mayDecide: caller.capacities.has('Controller'),
        today,
        logNumber: state.logNumber,
      }),
    )
  },
}

/** One campaign as it goes. Whom it did not reach is shown by name, and that somebody looked is kept. */
export const answerCampaign: Handler<typeof campaign> = {
  question: campaign,
  mayAsk: ['Controller', 'Auditor'],
  async handle({ input: { campaignId }, caller, state, now, today }, ports) {
    const line = viewCampaign(state, ports.people, campaignId, today)
    const facts = state.campaigns.get(campaignId) ?? []
    const folded = foldCampaign(facts)
    if (!line || !folded) return refused('not-found')
    const from = line.startedAt?.slice(0, 10) ?? today
    const claimed = line.startedAt === undefined ? [] : (await ports.prompting.readDeliveries(from, line.plan.endsOn < today ? line.plan.endsOn : today)).filter((delivery) => delivery.campaignId === campaignId)
    const deliveries = claimed.filter((delivery) => !isUnderWay(delivery, now))
    const missed = deliveries.filter(({ outcome }) => outcome !== 'sent')
    // The page asks again every few seconds while it runs: that is one look.
    if (missed.length > 0 && ports.polling.isNewLook(`${caller.oid} ${campaignId} ${String(missed.length)}`, now)) await recordLookAt(ports.tables.access, caller.person?.personId ?? caller.oid, state, missed.map(({ personId }) => personId), now)
    const reasons = new Map<string, number>()
    for (const { reason, outcome } of missed) reasons.set(reason ?? outcome, (reasons.get(reason ?? outcome) ?? 0) + 1)
    const isSending = (line.state === 'running' || line.state === 'pilot') && !rulesInForce(state).isStopped
    const preview = isSending ? await ports.polling.readAudience(`${campaignId} ${String(folded.step)}`, now, () => readPreview(ports, state, line.plan, unitsOf(folded), today)) : undefined
    const reached = new Set(deliveries.map(({ personId }) => personId))
    const left = preview && preview.toPrompt.filter((personId) => !reached.has(personId)).length
    const requests = preview && left !== undefined && preview.toPrompt.length > 0 ? left * (1 + preview.withoutChat / preview.toPrompt.length) : 0
    return answered({
      campaign: line,
      progress: countProgress(state, deliveries),
      ...(left !== undefined && { left: { people: left, seconds: Math.ceil(requests / ports.prompting.perSecond) } }),
      reasons: [...reasons].map(([reason, people]) => ({ reason, people })).sort((one, other) => other.people - one.people),
      unreached: missed.map(({ personId, outcome, reason, claimedAt }) => ({ name: ports.people.nameOfPerson(personId) ?? '–', unitName: nameOfHome(state, personId, today), outcome, reason: reason ?? outcome, at: claimedAt })),
      steps: facts.map((fact) => ({ deed: fact.deed, at: fact.recordedAt, byName: nameOfActor(ports.people, fact), reason: fact.reason })),
      logNumber: state.logNumber,
    })
  },
}
