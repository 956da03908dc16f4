import { addDays, compareDays, dayOf, latestDay, type Day } from '../days/day'
import type { LogState } from '../facts/log-state'
import { findObject, findSpell, type Organisation, type Person, type Spell } from '../organisation/organisation'
import { isOfPeople, type Audience } from './audience'
import { findKnown, groupByRequirement } from './known-records'
import { findPeriodAt, listMemberships, wholeOf, type UnitPeriods } from './membership'
import { isActStanding, isSignStanding, type ActStanding, type Exclusion, type SignStanding, type Standing } from './obligation'
import { addByRule } from './owe-once'
import { addLessonsOwed } from './owe-lessons'
import { merge, overlapAll, type AnyPeriod, type WorkedOut } from './periods'
import { DUE_SOON_DAYS, exclude, type Membership, type OwnDates, type Reckoning, type Span } from './reckoning'
import type { Requirement } from './requirement'
import { rulesOn, type Rule, type Rules } from './rules'
import { subjectKey, type Subject } from './subject'

/**
 * What one person owes and has done on `day`, each obligation in exactly one state. Somebody who has left is excluded from
 * what was open then; somebody who has not begun owes nothing yet.
 */
export function listStandings(state: LogState, person: Person, day: Day): Standing[] {
  const current = findSpell(person, day)
  if (current) return listInSpell(state, rulesOn(state, day), person, current, day, undefined)
  const left = findLastSpell(person, day)
  if (left?.endsOn === undefined) return []
  const since = addDays(left.endsOn, 1)
  return keepOpen(listInSpell(state, rulesOn(state, day), person, left, left.endsOn, undefined), { because: 'left', since })
}

/** What was still to be done then is excluded now; the rest says nothing about today. */
function keepOpen(standings: readonly Standing[], exclusion: Exclusion): Standing[] {
  const kept: Standing[] = []
  for (const { obligation, step, state: then } of standings) if (then === 'open' || then === 'due-soon' || then === 'overdue') kept.push(exclude(obligation, step, exclusion))
  return kept
}

export function listSignStandings(state: LogState, person: Person, day: Day): SignStanding[] {
  return listStandings(state, person, day).filter(isSignStanding)
}

/** What is owed on `day` for a unit, a role in it or an object of it; whoever answers for it says `listAnswerers`. */
export function listStandingsAbout(state: LogState, subject: Exclude<Subject, { kind: 'person' }>, day: Day): Standing[] {
  const rules = rulesOn(state, day)
  const tenure = findTenure(state.organisation, subject, day)
  if (!tenure) return []
  const lastOn = tenure.endsOn !== undefined && tenure.endsOn < day ? tenure.endsOn : undefined
  const standings = listInTenure(state, rules, subject, tenure, lastOn ?? day, undefined)
  return lastOn === undefined ? standings : keepOpen(standings, { because: 'closed', since: addDays(lastOn, 1) })
}

function listInTenure(state: LogState, rules: Rules, subject: Exclude<Subject, { kind: 'person' }>, tenure: Reckoning['tenure'], on: Day, span: Span | undefined): Standing[] {
  const periodsOf = (audience: Audience, index: number): readonly WorkedOut[] => listPeriodsAbout(state.organisation, audience, unitsOf(rules, index), subject, tenure)
  return listAll(state, rules, on, ABOUT[subject.kind], subjectKey(subject), tenure, periodsOf, NONE, findOwnDates(state.organisation, subject, on), span)
}

/**
 * Every round of the wheel's activities that concerns the subject and is due, or was done, from one day to another, as it stands on
 * `day`; those still to come too, but of a series that follows what was done only the next. What somebody did who has left, or a
 * unit that is closed, stays done.
 */
export function listActivityRounds(state: LogState, subject: Subject, day: Day, span: Span): ActStanding[] {
  const rules = rulesOn(state, day, span.to)
  if (subject.kind === 'person') {
    const person = state.organisation.people.get(subject.personId)
    if (!person) return []
    const current = findSpell(person, day)
    if (current) return listInSpell(state, rules, person, current, day, span).filter(isActStanding)
    const left = findLastSpell(person, day)
    if (left?.endsOn === undefined) return []
    return keepDone(listInSpell(state, rules, person, left, left.endsOn, span), { because: 'left', since: addDays(left.endsOn, 1) })
  }
  const tenure = findTenure(state.organisation, subject, day)
  if (!tenure) return []
  const lastOn = tenure.endsOn !== undefined && tenure.endsOn < day ? tenure.endsOn : undefined
  const standings = listInTenure(state, rules, subject, tenure, lastOn ?? day, span)
  return lastOn === undefined ? standings.filter(isActStanding) : keepDone(standings, { because: 'closed', since: addDays(lastOn, 1) })
}

function keepDone(standings: readonly Standing[], exclusion: Exclusion): ActStanding[] {
  return [...standings.filter(({ state }) => state === 'fulfilled'), ...keepOpen(standings, exclusion)].filter(isActStanding)
}

const ABOUT = { unit: 'units', role: 'roles', object: 'objects' } as const

/** Every unit, role and object that some rule in force on `day` is about. */
export function listSubjects(state: LogState, day: Day): Exclude<Subject, { kind: 'person' }>[] {
  const { organisation } = state
  const { audiences } = rulesOn(state, day)
  const isAsked = (of: NonNullable<Audience['of']>) => audiences.some(({ audience }) => audience.of === of)
  const roles = new Map([...organisation.rolesByUnit.values()].flat().map(({ unitId, role }) => [`${unitId}/${role}`, { kind: 'role' as const, unitId, role }]))
  return [
    ...(isAsked('units') ? [...organisation.units.keys()].map((unitId) => ({ kind: 'unit' as const, unitId })) : []),
    ...(isAsked('roles') ? roles.values() : []),
    ...(isAsked('objects') ? [...organisation.objects.keys()].map((objectId) => ({ kind: 'object' as const, objectId })) : []),
  ]
}

export function listRequirementsInForce(state: LogState, day: Day): Requirement[] {
  return rulesOn(state, day).rules.flatMap(({ versions, withdrawal }) => (withdrawal ? [] : (versions.at(-1)?.requirement ?? [])))
}

function listInSpell(state: LogState, rules: Rules, person: Person, spell: Spell, on: Day, span: Span | undefined): Standing[] {
  const tenure = { label: spell.spellId, startsOn: spell.startsOn, endsOn: spell.endsOn }
  const whole = [wholeOf(spell)]
  const periodsOf = (audience: Audience, index: number): readonly WorkedOut[] =>
    isOfPeople(audience) ? listMemberships(state.organisation, audience, unitsOf(rules, index), person, spell, whole) : NONE
  return listAll(state, rules, on, 'people', person.personId, tenure, periodsOf, person.leaves, undefined, span)
}

const NONE: readonly never[] = []

function listAll(
  state: LogState,
  rules: Rules,
  on: Day,
  about: NonNullable<Audience['of']>,
  subject: string,
  tenure: Reckoning['tenure'],
  periodsOf: (audience: Audience, index: number) => readonly WorkedOut[],
  leaves: readonly AnyPeriod[],
  ownDates: OwnDates | undefined,
  span: Span | undefined,
): Standing[] {
  const records = state.recordsBySubject.get(subject) ?? NONE
  const known = groupByRequirement(records)
  const memberships: (Membership | undefined)[] = []
  const reckoning: Reckoning = {
    state,
    rules,
    on,
    dueSoonUntil: addDays(on, DUE_SOON_DAYS),
    subject,
    tenure,
    membershipIn: (index) => memberships[index] ?? (memberships[index] = membershipOf(periodsOf, rules, index, on)),
    recordsOf: ({ requirementId }) => findKnown(known, requirementId),
    leaves,
    exemptions: state.exemptions.get(subject)?.filter(({ recordedAt }) => dayOf(recordedAt) <= on) ?? NONE,
    ownDates,
    records,
    span,
  }
  const standings: Standing[] = []
  for (const rule of rules.about[about])
    if ((!span || isAsked(span, rule)) && hasConcerned(reckoning, rule)) {
      if (rule.kind === 'learn') addLessonsOwed(reckoning, rule, standings)
      else addByRule(reckoning, rule, standings)
    }
  return standings
}

function isAsked({ requirementId }: Span, rule: Rule): boolean {
  return rule.kind === 'act' && (requirementId === undefined || rule.requirementId === requirementId)
}

/** Most rules for leaders or single units never concerned most people, and then there is nothing to reckon. */
function hasConcerned({ membershipIn }: Reckoning, { versions }: Rule): boolean {
  for (const { audience } of versions) if (membershipIn(audience).periods.length > 0) return true
  return false
}

function membershipOf(periodsOf: (audience: Audience, index: number) => readonly WorkedOut[], { audiences }: Rules, index: number, on: Day): Membership {
  const audience = audiences[index]?.audience
  const periods = audience ? periodsOf(audience, index) : NONE
  return { periods, now: findPeriodAt(periods, on) }
}

function unitsOf({ audiences }: Rules, index: number): Rules['audiences'][number]['units'] {
  return audiences[index]?.units ?? (() => NONE)
}

function findLastSpell({ spells }: Person, day: Day): Spell | undefined {
  return spells.filter(({ endsOn }) => endsOn !== undefined && endsOn < day).reduce<Spell | undefined>((last, spell) => (last?.endsOn !== undefined && spell.endsOn !== undefined && last.endsOn >= spell.endsOn ? last : spell), undefined)
}

/** From its first day to its last; its label is what a round that is owed once is called. */
function findTenure({ units, rolesByUnit, objects }: Organisation, subject: Exclude<Subject, { kind: 'person' }>, day: Day): Reckoning['tenure'] | undefined {
  const told: readonly { effectiveOn: Day; endsOn?: Day }[] = (subject.kind === 'object' ? objects.get(subject.objectId) : units.get(subject.unitId)) ?? []
  const begun = told.filter(({ effectiveOn }) => effectiveOn <= day).sort((a, b) => compareDays(a.effectiveOn, b.effectiveOn))
  const [first, last] = [begun[0], begun.at(-1)]
  if (!first || !last) return undefined
  const heldOn = subject.kind === 'role' ? firstHolding(rolesByUnit.get(subject.unitId), subject.role) : undefined
  const startsOn = latestDay(first.effectiveOn, heldOn ?? first.effectiveOn)
  return startsOn > day ? undefined : { label: subject.kind, startsOn, endsOn: last.endsOn }
}

function firstHolding(holdings: readonly { role: string; startsOn: Day }[] | undefined, role: string): Day | undefined {
  return (holdings ?? []).filter((holding) => holding.role === role).map(({ startsOn }) => startsOn).sort()[0]
}

function findOwnDates(organisation: Organisation, subject: Exclude<Subject, { kind: 'person' }>, day: Day): OwnDates | undefined {
  const object = subject.kind === 'object' ? findObject(organisation, subject.objectId, day) : undefined
  return object && { dueOn: object.dueOn, lastOn: object.lastOn }
}

function listPeriodsAbout(organisation: Organisation, audience: Audience, units: UnitPeriods, subject: Exclude<Subject, { kind: 'person' }>, tenure: WorkedOut): readonly WorkedOut[] {
  if (isOfPeople(audience)) return NONE
  switch (audience.of) {
    case 'units':
      return subject.kind === 'unit' ? overlapAll([tenure], units(subject.unitId)) : NONE
    case 'roles':
      return subject.kind === 'role' && audience.roles.includes(subject.role) ? overlapAll([tenure], units(subject.unitId)) : NONE
    case 'objects':
      return subject.kind === 'object' ? overlapAll([tenure], listObjectPeriods(organisation, audience, subject.objectId, units)) : NONE
  }
}

/** As long as the object is, with a unit that the audience is about. */
function listObjectPeriods({ objects }: Organisation, { objectKinds, risks }: Extract<Audience, { of: 'objects' }>, objectId: string, units: UnitPeriods): readonly WorkedOut[] {
  const told = [...(objects.get(objectId) ?? [])].sort((a, b) => compareDays(a.effectiveOn, b.effectiveOn))
  return merge(
    told.flatMap(({ unitId, objectKind, risk, effectiveOn, endsOn }, index) => {
      const next = told[index + 1]
      const until = next && (endsOn === undefined || next.effectiveOn <= endsOn) ? addDays(next.effectiveOn, -1) : endsOn
      const isMeant = objectKinds.includes(objectKind) && (!risks || (risk !== undefined && risks.includes(risk)))
      return isMeant ? overlapAll([{ startsOn: effectiveOn, endsOn: until }], units(unitId)) : []
    }),
  )
}
