import type { SignOffRecord } from '../../core/facts/activity-facts'
import type { InspectionFact } from '../../core/facts/control-facts'
import type { Fact, RecordFact } from '../../core/facts/fact'
import { MEASURES, ORDERS } from '../../core/obligations/own-dates'
import type { ActRequirement } from '../../core/obligations/requirement'
import { laterDay, maxDay, minDay, norwegianDay } from './naive-days'
import { latestOn, type ChangeOf } from './naive-organisation'
import { keyByHand } from './naive-records'
import { requirementPublication } from './sample-rules'

type ObjectChange = ChangeOf<'object'>

/** The same log with what follows from reviews and inspections told as if somebody had told it: their objects, and the rule that makes them owed. */
export function withNaiveObjects(facts: readonly Fact[]): Fact[] {
  const orders = listOrders(facts)
  const measures: ObjectChange[] = []
  // A measure may be decided about an order, or about another measure.
  for (const fact of facts) if (fact.kind === 'sign-off' && fact.measures) measures.push(...listMeasures(fact, facts, [...orders, ...measures]))
  const [organisation] = facts.filter((fact) => fact.kind === 'organisation')
  const told = [...orders, ...measures]
  if (!organisation || told.length === 0) return [...facts]
  const datedOn = facts.flatMap((fact) => (fact.kind === 'inspection' && fact.inspection.findings.some(({ dueOn }) => dueOn !== undefined) ? [norwegianDay(fact.recordedAt)] : []))
  return [...facts, { ...organisation, importId: 'objects', changes: told }, ...begin(ORDERS, datedOn, facts), ...begin(MEASURES, measures.map(({ effectiveOn }) => effectiveOn), facts)]
}

function begin(requirement: ActRequirement, days: string[], facts: readonly Fact[]): Fact[] {
  const isPublished = facts.some((fact) => fact.kind === 'requirement-publication' && fact.requirement.requirementId === requirement.requirementId)
  return days.length === 0 || isPublished ? [] : [requirementPublication(requirement, { effectiveOn: minDay(...days) })]
}

/** From the day its sign-off counts until the day before it was declared void, one day at least. */
function listMeasures(signOff: SignOffRecord, facts: readonly Fact[], made: readonly ObjectChange[]): ObjectChange[] {
  const key = keyByHand(signOff)
  const days = (isMeant: (fact: RecordFact) => boolean) => facts.filter((fact): fact is RecordFact => 'subject' in fact && 'round' in fact && fact.kind !== 'round-move').filter(isMeant).map(({ recordedAt }) => norwegianDay(recordedAt)).sort()
  const [voidedOn] = days((fact) => fact.kind === 'voiding' && fact.voids === key)
  const [confirmedOn] = days((fact) => fact.kind === 'confirmation' && fact.confirms === key)
  const signedOn = norwegianDay(signOff.recordedAt)
  const unitId = findUnit(signOff.subject, facts, made, signedOn)
  if (unitId === undefined || (signOff.needsConfirmation && confirmedOn === undefined)) return []
  const effectiveOn = maxDay(signedOn, signOff.needsConfirmation ? (confirmedOn ?? '') : '')
  if (voidedOn !== undefined && voidedOn < effectiveOn) return []
  const end = voidedOn === undefined ? {} : { endsOn: maxDay(effectiveOn, laterDay(voidedOn, -1)) }
  return (signOff.measures ?? []).map(({ title, ownerId, dueOn }, index) => ({ change: 'object', objectId: `measure:${key.slice(0, 12)}:${index}`, objectKind: 'measure', unitId, title, ...(ownerId && { ownerId }), dueOn, effectiveOn, ...end }))
}

function findUnit(subject: string, facts: readonly Fact[], made: readonly ObjectChange[], day: string): string | undefined {
  const [kind, id] = subject.split('/')
  if (kind !== 'object') return id
  const told = facts.flatMap((fact) => (fact.kind === 'organisation' ? fact.changes : [])).filter((change): change is ObjectChange => change.change === 'object')
  return latestOn([...told, ...made].filter(({ objectId }) => objectId === id), day)?.unitId
}

/** Finding by finding: what each revision says of it, from the day it was told; first of all from the day it was held. */
function listOrders(facts: readonly Fact[]): ObjectChange[] {
  const revisions = facts.filter((fact): fact is InspectionFact => fact.kind === 'inspection')
  const names = [...new Set(revisions.flatMap(({ inspection }) => inspection.findings.map(({ findingId }) => `${inspection.inspectionId}:${findingId}`)))]
  return names.flatMap((name) => {
    const told: ObjectChange[] = []
    for (const { inspection, recordedAt } of revisions) {
      if (!name.startsWith(`${inspection.inspectionId}:`)) continue
      const day = norwegianDay(recordedAt)
      const finding = inspection.findings.find(({ findingId, dueOn }) => dueOn !== undefined && name.endsWith(`:${findingId}`))
      const latest = told.at(-1)
      if (finding) {
        const effectiveOn = latest ? day : minDay(inspection.heldOn, day)
        const end = finding.closedOn === undefined ? {} : { endsOn: maxDay(effectiveOn, finding.closedOn) }
        const change: ObjectChange = { change: 'object', objectId: `order:${name}`, objectKind: 'order', unitId: finding.unitId, title: finding.text, dueOn: finding.dueOn, effectiveOn, ...end }
        if (latest?.effectiveOn === effectiveOn) told.pop()
        told.push(change)
      } else if (latest && !(latest.endsOn !== undefined && latest.endsOn < day)) told[told.length - 1] = { ...latest, endsOn: maxDay(latest.effectiveOn, laterDay(day, -1)) }
    }
    return told
  })
}
