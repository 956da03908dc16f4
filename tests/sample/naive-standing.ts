import { createHash } from 'node:crypto'
import type { DocumentPublication, Fact, RecordFact } from '../../core/facts/fact'
import { ETHICS_STANDARD } from '../../core/obligations/ethics-standard'
import type { OrganisationChange } from '../../core/organisation/organisation-change'

/**
 * The same promises as core/obligations and core/overview, written a second time straight from the words of the mission:
 * a plain walk over the whole log for each person and day, with nothing kept in between and nothing shared with core.
 */
export type NaiveStanding = { state: string; round: string; majorVersion: number; step: number; opensOn: string; dueOn: string; by?: string }

export function naiveStanding(facts: Fact[], personId: string, day: string): NaiveStanding | undefined {
  const spell = currentOf(facts, 'spell', (change) => change.personId === personId, (change) => change.spellId).find((known) => isDuring(known, day))
  const requirements = facts.filter((fact) => fact.kind === 'requirement-publication')
  const requirement = requirements.filter(({ effectiveOn }) => effectiveOn <= day).pop()?.requirement
  const versions = facts.filter((fact): fact is DocumentPublication => fact.kind === 'document-publication')
  const inForce = versions.filter(({ effectiveOn }) => effectiveOn <= day)
  if (!spell || !requirement || inForce.length === 0) return undefined
  if (requirement.kind !== 'sign' || !requirement.audience.employmentClasses.includes(spell.employmentClass)) return undefined

  const majorVersion = Math.max(...inForce.map(({ version }) => version.major))
  const starts = [earliest(versions.filter(({ version }) => version.major === majorVersion)), earliest(requirements), spell.startsOn].sort()
  const opensOn = starts[2] ?? ''
  const leaves = currentOf(facts, 'leave', (change) => change.personId === personId, (change) => change.startsOn)
  let dueOn = laterDay(opensOn, requirement.dueInDays)
  const ordinary = dueOn
  for (const leave of leaves) {
    const isMeanwhile = leave.endsOn !== undefined && !(leave.startsOn > ordinary) && !(leave.endsOn < opensOn)
    const withLeave = isMeanwhile ? laterDay(leave.endsOn ?? '', 1 + requirement.dueInDays) : dueOn
    if (withLeave > dueOn) dueOn = withLeave
  }

  const records = facts.filter((fact): fact is RecordFact => 'subject' in fact && fact.subject === personId)
  const ours = records.filter((record) => record.round === spell.spellId && record.majorVersion === majorVersion && norwegianDay(record.recordedAt) <= day)
  const voided = ours.filter((record) => record.kind === 'voiding').map(({ voids }) => voids)
  const counting = ours.find((record) => record.kind !== 'voiding' && !voided.includes(keyByHand(record)))

  const shared = { round: spell.spellId, majorVersion, step: new Set(voided).size, opensOn, dueOn }
  if (counting) return { ...shared, state: 'fulfilled', by: keyByHand(counting) }
  if (leaves.some((leave) => isDuring(leave, day))) return { ...shared, state: 'excluded' }
  if (day > dueOn) return { ...shared, state: 'overdue' }
  return { ...shared, state: [0, 1, 2, 3].some((left) => laterDay(day, left) === dueOn) ? 'due-soon' : 'open' }
}

/** The figures of one unit: every person whose largest post lies in it or anywhere below. */
export function naiveCount(facts: Fact[], unitId: string, personIds: string[], day: string) {
  const count = { signed: 0, outstanding: 0, overdue: 0, excluded: 0 }
  for (const personId of personIds) {
    if (!naiveUnitsAbove(facts, personId, day).includes(unitId)) continue
    const state = naiveStanding(facts, personId, day)?.state
    if (state === 'fulfilled') count.signed++
    if (state === 'excluded') count.excluded++
    if (state === 'overdue') count.overdue++
    if (state === 'overdue' || state === 'due-soon' || state === 'open') count.outstanding++
  }
  return count
}

/** The unit of the person's largest post and all above it. */
export function naiveUnitsAbove(facts: Fact[], personId: string, day: string): string[] {
  const posts = currentOf(facts, 'post', (change) => change.personId === personId, (change) => change.postId).filter((post) => isDuring(post, day))
  const largest = Math.max(...posts.map(({ percentage }) => percentage))
  const chain: string[] = []
  for (let next = posts.find(({ percentage }) => percentage === largest)?.unitId; next !== undefined && !chain.includes(next); ) {
    const unit = changesOf(facts, 'unit').filter((change) => change.unitId === next && change.effectiveOn <= day)
      .sort((one, other) => one.effectiveOn.localeCompare(other.effectiveOn))
      .pop()
    if (!unit || (unit.endsOn !== undefined && unit.endsOn < day)) break
    chain.push(unit.unitId)
    next = unit.parentId ?? undefined
  }
  return chain
}

type ChangeOf<Kind extends OrganisationChange['change']> = Extract<OrganisationChange, { change: Kind }>

function changesOf<Kind extends OrganisationChange['change']>(facts: Fact[], kind: Kind): ChangeOf<Kind>[] {
  const changes = facts.flatMap((fact) => (fact.kind === 'organisation' ? fact.changes : []))
  return changes.filter((change): change is ChangeOf<Kind> => change.change === kind)
}

/** What is known last of each thing, things in the order in which they were first heard of. */
function currentOf<Kind extends OrganisationChange['change']>(
  facts: Fact[],
  kind: Kind,
  isWanted: (change: ChangeOf<Kind>) => boolean,
  identity: (change: ChangeOf<Kind>) => string,
): ChangeOf<Kind>[] {
  const wanted = changesOf(facts, kind).filter(isWanted)
  const names = [...new Set(wanted.map(identity))]
  return names.flatMap((name) => wanted.filter((change) => identity(change) === name).slice(-1))
}

function isDuring(period: { startsOn: string; endsOn?: string | undefined }, day: string): boolean {
  return !(day < period.startsOn) && !(period.endsOn !== undefined && day > period.endsOn)
}

function earliest(publications: { effectiveOn: string }[]): string {
  return publications.map(({ effectiveOn }) => effectiveOn).sort()[0] ?? ''
}

function laterDay(day: string, count: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  for (let step = 0; step < Math.abs(count); step++) date.setUTCDate(date.getUTCDate() + Math.sign(count))
  return date.toISOString().slice(0, 10)
}

/** Norway is two hours ahead of UTC from the last Sunday of March to the last one of October, at 01:00 UTC; else one. */
function norwegianDay(instant: string): string {
  const year = instant.slice(0, 4)
  const hours = instant >= lastSunday(`${year}-03-31`) && instant < lastSunday(`${year}-10-31`) ? 2 : 1
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString().slice(0, 10)
}

function lastSunday(lastDayOfMonth: string): string {
  return `${laterDay(lastDayOfMonth, -new Date(lastDayOfMonth).getUTCDay())}T01:00`
}

function keyByHand({ subject, round, majorVersion, step }: RecordFact): string {
  const parts = `["sign","${subject}","${ETHICS_STANDARD.requirementId}","${round}",${majorVersion},${step}]`
  return createHash('sha256').update(parts).digest('hex')
}
