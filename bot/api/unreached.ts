import { isOwnUnit, mayActFor } from '../../core/access/rights'
import { sentTo, unreachedOfUnit, type DeliveryView } from '../../core/api/campaign-questions'
import { listStandings } from '../../core/obligations/standing'
import { findSpell, findUnit } from '../../core/organisation/organisation'
import { findUnreachable } from '../../core/prompts/preview-campaign'
import { mayInstall } from '../../core/prompts/prompt-rules'
import { rulesInForce } from '../../core/prompts/rules-in-force'
import { answered, refused, type Handler } from './handler'
import { recordLook, recordLookAt } from './record-look'
import { isShownIn } from './unit-people'

/** Whom Teams does not reach in a leader's own unit, why, and what they owe. */
export const answerUnreachedOfUnit: Handler<typeof unreachedOfUnit> = {
  question: unreachedOfUnit,
  mayAsk: ['leader'],
  async handle({ input: { unitId }, caller, state, now, today }, { people, tables, prompting, settings }) {
    const unit = findUnit(state.organisation, unitId, today)
    if (!unit || !isOwnUnit(state.organisation, caller.ledUnitIds, unitId, today)) return refused('not-found')
    const memoryOf = await prompting.readMemory()
    const unreached = [...state.organisation.people.values()]
      .filter((person) => findSpell(person, today) !== undefined && isShownIn(state.organisation, person, unitId, today))
      .flatMap((person) => {
        const reason = findUnreachable(person, memoryOf(person), today, mayInstall(rulesInForce(state), true))
        return reason === undefined ? [] : [{ person, reason }]
      })
    if (unreached.length > 0) await recordLook(tables.access, { by: caller.person?.personId ?? caller.oid, unitId, people: unreached.length }, now)
    return answered({
      name: unit.name,
      people: unreached
        .map(({ person, reason }) => {
          const open = listStandings(state, person, today).filter((standing) => standing.obligation.requirement.kind !== 'act' && (standing.state === 'open' || standing.state === 'due-soon' || standing.state === 'overdue'))
          const owes = new Map(open.map(({ obligation: { requirement } }) => [requirement.requirementId, requirement.title]))
          return { name: people.nameOfPerson(person.personId) ?? '–', reason, owes: [...owes.values()] }
        })
        .sort((one, other) => one.name.localeCompare(other.name, 'nb')),
      tabUrl: `${settings.publicUrl}/tab/`,
      logNumber: state.logNumber,
    })
  },
}

/** What one person was sent by itself: to themselves, their leader and auditors; that somebody else looked is kept. */
export const answerSentTo: Handler<typeof sentTo> = {
  question: sentTo,
  mayAsk: ['employee', 'leader', 'Auditor'],
  async handle({ input: { personId }, caller, state, now, today }, { tables, prompting }) {
    const person = state.organisation.people.get(personId)
    const isOwn = caller.person?.personId === personId
    if (!person || (!isOwn && !caller.capacities.has('Auditor') && !mayActFor(state.organisation, caller.ledUnitIds, person, today))) return refused('not-found')
    if (!isOwn) await recordLookAt(tables.access, caller.person?.personId ?? caller.oid, state, [personId], now)
    const deliveries = await prompting.listOf(personId)
    return answered({
      deliveries: deliveries.map(({ day, kind, about, campaignId, outcome, reason, settledAt, claimedAt }): DeliveryView => {
        const campaignTitle = campaignId === undefined ? undefined : state.campaigns.get(campaignId)?.at(-1)?.plan.title
        return {
          day,
          at: settledAt ?? claimedAt,
          kind,
          about: about.map((requirementId) => state.requirements.get(requirementId)?.at(-1)?.requirement.title ?? { nb: requirementId, nn: requirementId, en: requirementId }),
          ...(campaignTitle !== undefined && { campaignTitle }),
          outcome,
          ...(reason !== undefined && { reason }),
        }
      }),
      logNumber: state.logNumber,
    })
  },
}
