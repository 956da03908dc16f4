import { dayOf, toInstant } from '../days/day'
import type { LogState } from '../facts/log-state'
import type { Exemption, ExemptionReason } from '../facts/rule-facts'
import { listStandings } from '../obligations/standing'
import type { CallerProblem } from '../signing/caller'
import type { RegistrationSource } from '../signing/decide-paper-signature'
import { findLedPerson } from '../signing/find-led-person'

export type ExemptionWish = { personId: string; requirementId: string; exempts: boolean; reasonCode: ExemptionReason; reason: string }

export type ExemptionDecision =
  | { outcome: 'decide'; exemption: Exemption }
  /** It is so already: told twice, or somebody else was quicker. */
  | { outcome: 'already-so'; by: Exemption | undefined }
  | { outcome: 'not-owed' }
  | { outcome: 'not-your-unit' }
  | { outcome: 'refused'; problem: CallerProblem }

/** Whether this leader may exempt the person from a requirement, or end that, and the decision if so. */
export function decideExemption(state: LogState, wish: ExemptionWish, { oid, tenantId, appVersion }: RegistrationSource, now: Date): ExemptionDecision {
  const today = dayOf(now)
  const led = findLedPerson(state, wish.personId, oid, today)
  if (led.outcome !== 'found') return led
  const before = listExemptions(state, wish.personId, wish.requirementId)
  const last = before.at(-1)
  if ((last?.exempts ?? false) === wish.exempts) return { outcome: 'already-so', by: last }
  if (!listStandings(state, led.person, today).some(({ obligation }) => obligation.requirement.requirementId === wish.requirementId)) return { outcome: 'not-owed' }
  const { personId, ...decided } = wish
  return {
    outcome: 'decide',
    exemption: {
      kind: 'exemption',
      v: 1,
      tenantId,
      appVersion,
      recordedAt: toInstant(now),
      actor: led.leader.personId,
      actorOid: oid,
      subject: personId,
      step: before.length,
      ...decided,
    },
  }
}

/** What was decided about one person and requirement, in the order of the log; the last one holds. */
export function listExemptions({ exemptions }: Pick<LogState, 'exemptions'>, personId: string, requirementId: string): Exemption[] {
  return (exemptions.get(personId) ?? []).filter((exemption) => exemption.requirementId === requirementId)
}
