import { addDays, dayOf, latestDay, type Day } from '../days/day'
import { canonicalJson } from '../facts/canonical-json'
import { sha256OfText, type Sha256 } from '../facts/hashing'
import type { LogState } from '../facts/log-state'
import { createAudienceTest } from '../obligations/membership'
import { findAccount, findHomeUnitId, findLeader, findUnit, listRoleHolders, type Organisation } from '../organisation/organisation'
import { ETHICS_GUIDE } from '../organisation/organisation-change'
import { findTalk, TOLD_AHEAD_DAYS } from '../training/decide-talk'
import { countOthersOut, isOutWith, listProgrammeLessons, type ProgrammeLesson } from '../training/programme-lessons'
import { isMorning, type Prompted } from './prompted'

/** Days after a lesson went out on which a leader who could not be reached before is still told: later it is no news. */
const TOLD_LATE_DAYS = 14

/** A card to somebody who talks a lesson through with others: what comes, when, and about which of their units. */
export type LeaderPrompt = { personId: string; oid: string; key: string; lesson: ProgrammeLesson; unitIds: string[]; /** Lessons of the programme that go out together with it. */ others: number }

/**
 * Whom to tell of which lesson: leaders and ethics guides of units with people in the audience, once for each time it goes
 * out, before it does. One card a day at most with all other prompts; what was brought back first, then in the order of the days.
 */
export function planLeaderPrompts(state: LogState, sha256: Sha256, reachableOids: Iterable<string>, promptedBefore: (personId: string) => Prompted, now: Date): LeaderPrompt[] {
  if (!isMorning(now)) return []
  const today = dayOf(now)
  const reachable = new Set(reachableOids)
  const planned = new Map<string, LeaderPrompt>()
  for (const { lesson, others } of listToTell(state, today)) {
    const key = leaderPromptKey(sha256, lesson)
    for (const [personId, unitIds] of listTold(state, lesson, latestDay(today, lesson.outOn))) {
      if (planned.has(personId)) continue
      const { askedKeys, isPromptedToday } = promptedBefore(personId)
      if (isPromptedToday || askedKeys.has(key)) continue
      const person = state.organisation.people.get(personId)
      const account = person && findAccount(person, today)
      const open = unitIds.filter((unitId) => !findTalk(state, unitId, lesson))
      if (open.length === 0 || !account?.enabled || !reachable.has(account.oid)) continue
      planned.set(personId, { personId, oid: account.oid, key, lesson, unitIds: open, others })
    }
  }
  return [...planned.values()]
}

/** Names the telling of a lesson, so that it is done once. */
export function leaderPromptKey(sha256: Sha256, { requirement, round }: ProgrammeLesson): string {
  return sha256OfText(sha256, canonicalJson(['leader-lesson', requirement.requirementId, round]))
}

/** Lessons that go out soon or have just gone out. Of those that are out to everybody at once, or from each one's hiring, the first stands for the programme. */
function listToTell(state: LogState, today: Day): { lesson: ProgrammeLesson; others: number }[] {
  const ahead = listProgrammeLessons(state, addDays(today, TOLD_AHEAD_DAYS)).filter(({ outOn }) => today >= addDays(outOn, -TOLD_AHEAD_DAYS) && today <= addDays(outOn, TOLD_LATE_DAYS))
  return ahead
    .filter((lesson) => (ahead.find((other) => isOutWith(other, lesson)) ?? lesson) === lesson)
    .map((lesson) => ({ lesson, others: countOthersOut(ahead, lesson) }))
    .sort((one, other) => inOrder(placeOf(one.lesson), placeOf(other.lesson)))
}

/** What was brought back first, then by days; of one day always in the same order. */
function placeOf({ broughtBack, outOn, round, requirement }: ProgrammeLesson): string {
  return [broughtBack ? 'back' : 'new', outOn, round, requirement.requirementId].join(' ')
}

function inOrder(one: string, other: string): number {
  return Number(one > other) - Number(one < other)
}

/** Who is told, and for which units. Nobody is told for the sake of themselves alone: there would be nobody to talk to. */
function listTold({ organisation }: LogState, { requirement }: ProgrammeLesson, day: Day): Map<string, string[]> {
  const isConcerned = createAudienceTest(organisation, requirement.audience)
  const peopleByUnit = new Map<string, string[]>()
  for (const person of organisation.people.values()) {
    const homeUnitId = findHomeUnitId(person, day)
    if (homeUnitId === undefined || !isConcerned(person, day)) continue
    const unitId = findTalkingUnit(organisation, homeUnitId, day)
    peopleByUnit.set(unitId, [...(peopleByUnit.get(unitId) ?? []), person.personId])
  }
  const told = new Map<string, string[]>()
  for (const [unitId, people] of peopleByUnit)
    for (const personId of listTalkers(organisation, unitId, day)) if (people.some((other) => other !== personId)) told.set(personId, [...(told.get(personId) ?? []), unitId])
  return told
}

/** A department without a leader of its own talks together with its workplace. */
export function findTalkingUnit(organisation: Organisation, unitId: string, day: Day): string {
  const unit = findUnit(organisation, unitId, day)
  return unit?.level === 'department' && unit.parentId !== null && !findLeader(organisation, unitId, day) ? unit.parentId : unitId
}

function listTalkers(organisation: Organisation, unitId: string, day: Day): string[] {
  const unit = findUnit(organisation, unitId, day)
  const above = unit?.level === 'department' && unit.parentId !== null ? listRoleHolders(organisation, unit.parentId, ETHICS_GUIDE, day) : []
  const leader = findLeader(organisation, unitId, day)
  return [...new Set([...(leader ? [leader.personId] : []), ...listRoleHolders(organisation, unitId, ETHICS_GUIDE, day), ...above])]
}
