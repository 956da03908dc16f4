import { dayOf, type Day } from '../../core/days/day'
import type { DelegationRecord } from '../../core/facts/activity-facts'
import type { Fact, NumberedFact } from '../../core/facts/fact'
import { obligationKey, type ObligationParts } from '../../core/facts/keys'
import { listAnswerers, parseSubject } from '../../core/obligations/subject'
import { findLeaderAbove } from '../../core/wheel/decide-extension'
import { listDelegations } from '../../core/wheel/find-delegation'
import { findActivity } from '../../core/wheel/list-tasks'
import { confirmDoneViewOf, findSignedOff } from '../cards/done-views'
import { activityUrl, nameRecord, type TaskParts } from '../cards/task-parts'
import { timeRequestViewOf } from '../cards/time-views'
import type { Showing } from '../cards/views'
import type { TaskNewsView } from '../cards/wheel-views'

/** Somebody who is told of what another did, and the card that tells them. */
export type News = { personId: string; showing: (parts: TaskParts) => Showing | undefined }

/**
 * Who is to be told of a fact about an activity, besides those whose cards change: the colleague it was passed on to, the leader
 * above who is asked for time, the leader who confirms; and whoever asked, was answered.
 */
export function listNews({ state, today, findFact }: Pick<TaskParts, 'state' | 'today' | 'findFact'>, { factKey, fact }: NumberedFact): News[] {
  switch (fact.kind) {
    case 'delegation':
      return listDelegationNews(state.recordsBySubject.get(fact.subject) ?? [], fact, listAnswerers(state.organisation, parseSubject(fact.subject), today))
    case 'extension-request': {
      const above = findLeaderAbove(state.organisation, parseSubject(fact.subject), fact.actor, today)
      return above === undefined ? [] : [{ personId: above, showing: (parts) => ({ card: 'timeRequest', view: timeRequestViewOf(parts, factKey, fact) }) }]
    }
    case 'extension-refusal': {
      const request = findFact(fact.refuses)
      return request?.kind === 'extension-request' ? [news(request.actor, fact, { what: 'time-refused', byName: fact.actor, reason: fact.reason })] : []
    }
    case 'round-move': {
      const request = fact.grants === undefined ? undefined : findFact(fact.grants)
      return request?.kind === 'extension-request' ? [news(request.actor, request, { what: 'time-granted', byName: fact.actor, reason: '', day: fact.dueOn })] : []
    }
    case 'sign-off': {
      if (fact.needsConfirmation !== true) return []
      const confirming = (parts: TaskParts): Showing | undefined => {
        const done = findSignedOff(parts, factKey)
        return done && { card: 'confirmDone', view: confirmDoneViewOf(parts, done) }
      }
      return listAnswerers(state.organisation, parseSubject(fact.subject), today).filter((personId) => personId !== fact.actor).map((personId) => ({ personId, showing: confirming }))
    }
    case 'voiding': {
      const voided = findFact(fact.voids)
      return voided?.kind === 'sign-off' && voided.actor !== fact.actor ? [news(voided.actor, voided, { what: 'sent-back', byName: fact.actor, reason: fact.reason })] : []
    }
    case 'confirmation':
    case 'signature':
    case 'paper-signature':
    case 'completion':
    case 'meeting-completion':
    case 'registered-completion':
    case 'imported-completion':
    case 'talk':
    case 'spot-check-evidence':
    case 'spot-check-draw':
    case 'spot-check-verdict':
    case 'inspection':
    case 'document-publication':
    case 'lesson-publication':
    case 'lesson-return':
    case 'requirement-publication':
    case 'requirement-withdrawal':
    case 'exemption':
    case 'campaign':
    case 'prompt-rules-publication':
    case 'organisation':
      return []
  }
}

function listDelegationNews(records: Parameters<typeof listDelegations>[0], fact: DelegationRecord, answerers: readonly string[]): News[] {
  if (fact.deed === 'return') return answerers.filter((personId) => personId !== fact.actor).map((personId) => news(personId, fact, { what: 'returned', byName: fact.actor, reason: fact.reason }))
  if (fact.deed === 'end') return [news(fact.toPersonId, fact, { what: 'taken-back', byName: fact.actor, reason: fact.reason })]
  const before = listDelegations(records, fact.requirementId).findLast(({ turn }) => turn < fact.turn)
  const replaced = before?.deed === 'give' && before.toPersonId !== fact.toPersonId && (before.isStanding || before.round === fact.round) ? [news(before.toPersonId, fact, { what: 'taken-back', byName: fact.actor, reason: '' })] : []
  return [...replaced, { personId: fact.toPersonId, showing: (parts) => delegated(parts, fact) }]
}

function delegated(parts: TaskParts, fact: DelegationRecord): Showing | undefined {
  const found = findActivity(parts.state, fact, parts.today)
  if (!found) return undefined
  const { requirement, dueOn } = found.standing.obligation
  return {
    card: 'delegated',
    view: {
      ...namedOf(parts, fact),
      fromName: parts.nameOf(fact.actor),
      ...(fact.byOn !== undefined && { byOn: fact.byOn }),
      dueOn,
      note: fact.reason,
      isStanding: fact.isStanding,
      minutes: requirement.minutes,
      tabUrl: activityUrl(parts.links, fact),
    },
  }
}

/** `byName` is a person until it is shown. */
function news(personId: string, about: ObligationParts & { step: number }, { byName, ...told }: Pick<TaskNewsView, 'what' | 'byName' | 'reason'> & { day?: Day }): News {
  return { personId, showing: (parts) => ({ card: 'taskNews', view: { ...namedOf(parts, about), ...told, byName: parts.nameOf(byName), tabUrl: activityUrl(parts.links, about) } }) }
}

function namedOf(parts: TaskParts, about: ObligationParts & { step: number }) {
  return { data: { obligationKey: obligationKey(parts.sha256, about), step: about.step, language: parts.language }, ...nameRecord(parts, about) }
}

/** The obligation that a fact is about, where it is about one of the wheel. */
export function findConcerned(fact: Fact, findFact: TaskParts['findFact'], isOfWheel: (requirementId: string) => boolean): (ObligationParts & { recordedOn: Day }) | undefined {
  switch (fact.kind) {
    case 'sign-off':
    case 'confirmation':
    case 'delegation':
    case 'extension-request':
    case 'extension-refusal':
      return { ...fact, recordedOn: dayOf(fact.recordedAt) }
    case 'voiding':
      return isOfWheel(fact.requirementId) ? { ...fact, recordedOn: dayOf(fact.recordedAt) } : undefined
    case 'round-move': {
      const request = fact.grants === undefined ? undefined : findFact(fact.grants)
      return request?.kind === 'extension-request' ? { ...request, recordedOn: dayOf(fact.recordedAt) } : undefined
    }
    case 'signature':
    case 'paper-signature':
    case 'completion':
    case 'meeting-completion':
    case 'registered-completion':
    case 'imported-completion':
    case 'talk':
    case 'spot-check-evidence':
    case 'spot-check-draw':
    case 'spot-check-verdict':
    case 'inspection':
    case 'document-publication':
    case 'lesson-publication':
    case 'lesson-return':
    case 'requirement-publication':
    case 'requirement-withdrawal':
    case 'exemption':
    case 'campaign':
    case 'prompt-rules-publication':
    case 'organisation':
      return undefined
  }
}
