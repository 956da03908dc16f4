import type { Fact } from '../../core/facts/fact'
import type { Requirement } from '../../core/obligations/requirement'
import type { OrganisationChange } from '../../core/organisation/organisation-change'
import { laterDay, maxDay, minDay } from './naive-days'

/** Who was what and where on a day, looked up in the facts each time; nothing of it is shared with core. */
export type ChangeOf<Kind extends OrganisationChange['change']> = Extract<OrganisationChange, { change: Kind }>
/** Of a person one employment. */
export type Tenure = { label: string; startsOn: string; endsOn?: string | undefined; spell?: ChangeOf<'spell'> }
export type NaiveSubject = { kind: 'person'; personId: string } | { kind: 'unit'; unitId: string } | { kind: 'role'; unitId: string; role: string } | { kind: 'object'; objectId: string }

export function changesOf<Kind extends OrganisationChange['change']>(facts: readonly Fact[], kind: Kind): ChangeOf<Kind>[] {
  const changes = facts.flatMap((fact) => (fact.kind === 'organisation' ? fact.changes : []))
  return changes.filter((change): change is ChangeOf<Kind> => change.change === kind)
}

/** What is known last of each thing, things in the order in which they were first heard of. */
export function currentOf<Kind extends OrganisationChange['change']>(
  facts: readonly Fact[],
  kind: Kind,
  isWanted: (change: ChangeOf<Kind>) => boolean,
  identity: (change: ChangeOf<Kind>) => string,
): ChangeOf<Kind>[] {
  const wanted = changesOf(facts, kind).filter(isWanted)
  const names = [...new Set(wanted.map(identity))]
  return names.flatMap((name) => wanted.filter((change) => identity(change) === name).slice(-1))
}

export function isDuring(period: { startsOn: string; endsOn?: string | undefined }, day: string): boolean {
  return !(day < period.startsOn) && !(period.endsOn !== undefined && day > period.endsOn)
}

/** As it is on the day: what began last, of two that began together the one told last. */
export function latestOn<T extends { effectiveOn: string; endsOn?: string | undefined }>(told: readonly T[], day: string): T | undefined {
  let latest: T | undefined
  for (const change of told) if (change.effectiveOn <= day && (!latest || change.effectiveOn >= latest.effectiveOn)) latest = change
  return latest && latest.endsOn !== undefined && latest.endsOn < day ? undefined : latest
}

/** The unit and all above it, as long as they are there; a cycle is walked once. */
export function naiveChain(facts: readonly Fact[], unitId: string | undefined, day: string): ChangeOf<'unit'>[] {
  const told = changesOf(facts, 'unit')
  const chain: ChangeOf<'unit'>[] = []
  for (let next = unitId; next !== undefined && !chain.some((unit) => unit.unitId === next); ) {
    const unit = latestOn(told.filter((change) => change.unitId === next), day)
    if (!unit) break
    chain.push(unit)
    next = unit.parentId ?? undefined
  }
  return chain
}

/** The unit of the person's largest post and all above it. */
export function naiveUnitsAbove(facts: readonly Fact[], personId: string, day: string): string[] {
  const posts = currentOf(facts, 'post', (change) => change.personId === personId, (change) => change.postId).filter((post) => isDuring(post, day))
  const largest = Math.max(...posts.map(({ percentage }) => percentage))
  return naiveChain(facts, posts.find(({ percentage }) => percentage === largest)?.unitId, day).map(({ unitId }) => unitId)
}

export function naiveSpells(facts: readonly Fact[], personId: string): ChangeOf<'spell'>[] {
  return currentOf(facts, 'spell', (change) => change.personId === personId, (change) => change.spellId)
}

/** Whether a rule with that audience concerns the subject on that day; a person in that employment only. */
export function naiveBelongs(facts: readonly Fact[], audience: Requirement['audience'], subject: NaiveSubject, spell: ChangeOf<'spell'> | undefined, day: string): boolean {
  const isWithin = (chain: ChangeOf<'unit'>[]) => chain.length > 0 && (audience.within === undefined || chain.some(({ unitId }) => audience.within?.includes(unitId)))
  const isIn = (unitId: string) => isWithin(naiveChain(facts, unitId, day))
  const isOn = (unitId: string, levels: readonly string[] | undefined) => levels === undefined || naiveChain(facts, unitId, day).slice(0, 1).some(({ level }) => levels.includes(level))
  switch (audience.of) {
    case 'units':
      return subject.kind === 'unit' && isIn(subject.unitId) && isOn(subject.unitId, audience.levels)
    case 'roles':
      return subject.kind === 'role' && audience.roles.includes(subject.role) && isIn(subject.unitId)
    case 'objects': {
      const object = subject.kind === 'object' ? latestOn(currentOf(facts, 'object', (change) => change.objectId === subject.objectId, (change) => change.effectiveOn), day) : undefined
      return object !== undefined && audience.objectKinds.includes(object.objectKind) && (audience.risks?.some((risk) => risk === object.risk) ?? true) && isIn(object.unitId)
    }
    case 'people':
    case undefined: {
      if (subject.kind !== 'person' || !spell || !isDuring(spell, day)) return false
      const { personId } = subject
      if (!audience.employmentClasses.includes(naiveClass(facts, spell, day))) return false
      const led = currentOf(facts, 'leader', (change) => change.personId === personId, (change) => `${change.unitId} ${change.startsOn}`)
        .filter((change) => isDuring(change, day) && naiveChain(facts, change.unitId, day).length > 0)
      if (audience.leaders === 'only' && !led.some(({ unitId }) => isIn(unitId) && isOn(unitId, audience.levels))) return false
      if (audience.leaders === 'without' && led.length > 0) return false
      const posts = currentOf(facts, 'post', (change) => change.personId === personId, (change) => change.postId).filter((change) => isDuring(change, day))
      if (audience.leaders !== 'only' && audience.within && !posts.some(({ unitId }) => isIn(unitId))) return false
      const roles = currentOf(facts, 'role', (change) => change.personId === personId, (change) => `${change.unitId} ${change.role} ${change.startsOn}`)
      return !audience.roles || roles.some((change) => isDuring(change, day) && audience.roles?.includes(change.role))
    }
  }
}

/** What the employment began as, or the last change of it; one that was told before the employment itself is not known. */
function naiveClass(facts: readonly Fact[], { personId, spellId, employmentClass }: ChangeOf<'spell'>, day: string): ChangeOf<'spell'>['employmentClass'] {
  const changes = facts.flatMap((fact) => (fact.kind === 'organisation' ? fact.changes : []))
  const known = changes.findIndex((change) => change.change === 'spell' && change.personId === personId && change.spellId === spellId)
  const later = changes.slice(known).filter((change): change is ChangeOf<'class'> => change.change === 'class' && change.personId === personId && change.spellId === spellId)
  return latestOn(later, day)?.employmentClass ?? employmentClass
}

/** The employment of the day, or the last one before; as long as a unit or object is there; a role since somebody first held it. */
export function naiveTenure(facts: readonly Fact[], subject: NaiveSubject, day: string): Tenure | undefined {
  if (subject.kind === 'person') {
    const spells = naiveSpells(facts, subject.personId)
    const ended = spells.filter(({ endsOn }) => endsOn !== undefined && endsOn < day)
    const last = maxDay(...ended.map(({ endsOn }) => endsOn ?? ''))
    const spell = spells.find((known) => isDuring(known, day)) ?? ended.find(({ endsOn }) => endsOn === last)
    return spell && { label: spell.spellId, startsOn: spell.startsOn, endsOn: spell.endsOn, spell }
  }
  const told = subject.kind === 'object' ? currentOf(facts, 'object', ({ objectId }) => objectId === subject.objectId, ({ effectiveOn }) => effectiveOn) : changesOf(facts, 'unit').filter(({ unitId }) => unitId === subject.unitId)
  const begun = told.filter(({ effectiveOn }) => effectiveOn <= day)
  if (begun.length === 0) return undefined
  const latest = latestOn(begun.map(({ endsOn: _, ...rest }) => rest), day)
  const endsOn = begun.filter(({ effectiveOn }) => effectiveOn === latest?.effectiveOn).at(-1)?.endsOn
  let startsOn = minDay(...begun.map(({ effectiveOn }) => effectiveOn))
  if (subject.kind === 'role') startsOn = maxDay(startsOn, minDay(...currentOf(facts, 'role', ({ unitId, role }) => unitId === subject.unitId && role === subject.role, ({ personId, startsOn: from }) => `${personId} ${from}`).map((held) => held.startsOn)))
  return startsOn > day ? undefined : { label: subject.kind, startsOn, endsOn }
}

/** Whether a change can matter to the subject; otherwise a log of thousands would be walked thousands of times. */
export function touches(change: OrganisationChange, subject: NaiveSubject): boolean {
  if (change.change === 'unit') return true
  if (subject.kind === 'person') return 'personId' in change && change.personId === subject.personId
  if (subject.kind === 'object') return change.change === 'object' && change.objectId === subject.objectId
  return subject.kind === 'role' && change.change === 'role' && change.unitId === subject.unitId && change.role === subject.role
}

/** Every day on which something begins, and every day after something ends: in between all stays as it is. */
export function listTurns(facts: readonly Fact[]): string[] {
  const changes = facts.flatMap((fact) => (fact.kind === 'organisation' ? fact.changes : []))
  const days = changes.flatMap((change) => [
    'startsOn' in change ? change.startsOn : change.effectiveOn,
    ...('endsOn' in change && change.endsOn !== undefined ? [laterDay(change.endsOn, 1)] : []),
  ])
  return [...new Set(days)].sort()
}
