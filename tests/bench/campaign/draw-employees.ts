import { sha256 } from '../../../bot/hashing'
import type { Fact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { applyFact, emptyLogState, type LogState } from '../../../core/facts/log-state'
import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { publication, SAMPLE_FACTS, TENANT_ID } from '../../sample/sample-log'
import { campaignFact, PLAN, promptRulesPublication } from '../../sample/sample-prompts'
import { requirementPublication } from '../../sample/sample-rules'

export const CAMPAIGN = 'winter'
const CHANGES_IN_A_FACT = 500
const PEOPLE_IN_A_UNIT = 48

export function oidOfEmployee(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
}

export function personIdOfEmployee(index: number): string {
  return `p-${String(index)}`
}

/** A municipality whose people all owe one signature, and a campaign about it that runs. */
export function drawEmployees(people: number): LogState {
  const state = emptyLogState()
  const apply = (fact: Fact) => applyFact(state, { number: state.logNumber + 1, factKey: factKey(sha256, fact), fact, salt: '', commitment: '' })
  const changes = [...listUnits(people), ...Array.from({ length: people }, (_, index) => hire(index)).flat()]
  for (let at = 0; at < changes.length; at += CHANGES_IN_A_FACT)
    apply({ kind: 'organisation', v: 1, tenantId: TENANT_ID, appVersion: '0.1.0', recordedAt: '2026-11-02T07:00:00.000Z', source: 'hr-file', observedOn: '2026-11-02', importId: 'employees', part: at / CHANGES_IN_A_FACT, changes: changes.slice(at, at + CHANGES_IN_A_FACT) })
  for (const fact of SAMPLE_FACTS) if (fact.kind === 'requirement-publication') apply(fact)
  if (!state.requirements.has(ETHICS_STANDARD.requirementId)) apply(requirementPublication(ETHICS_STANDARD))
  apply(publication())
  apply(promptRulesPublication())
  apply(campaignFact('plan', 0, { plan: PLAN }))
  apply(campaignFact('start', 1, { plan: PLAN }))
  return state
}

function listUnits(people: number): OrganisationChange[] {
  const top: OrganisationChange = { change: 'unit', unitId: 'u-top', parentId: null, name: 'Kommunen', level: 'municipality', effectiveOn: '2020-01-01' }
  return [top, ...Array.from({ length: Math.ceil(people / PEOPLE_IN_A_UNIT) }, (_, index): OrganisationChange => ({ change: 'unit', unitId: `w-${String(index)}`, parentId: 'u-top', name: `Arbeidssted ${String(index)}`, level: 'workplace', effectiveOn: '2020-01-01' }))]
}

function hire(index: number): OrganisationChange[] {
  const personId = personIdOfEmployee(index)
  const startsOn = '2021-08-01'
  return [
    { change: 'spell', personId, spellId: `${personId}-1`, employmentClass: 'permanent', startsOn },
    { change: 'post', personId, postId: `${personId}-1-a`, spellId: `${personId}-1`, unitId: `w-${String(Math.floor(index / PEOPLE_IN_A_UNIT))}`, percentage: 100, startsOn },
    { change: 'account', personId, oid: oidOfEmployee(index), enabled: true, effectiveOn: startsOn },
  ]
}
