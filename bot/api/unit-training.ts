import type { ExemptionView, ObjectionView, ProgrammeStanding } from '../../core/api/training-leader-questions'
import { dayOf, type Day } from '../../core/days/day'
import { groupBy } from '../../core/directory/group-by'
import type { LogState } from '../../core/facts/log-state'
import type { InEachLanguage } from '../../core/language/language'
import { evidenceClassOf, isLearnStanding, type LearnStanding, type Standing } from '../../core/obligations/obligation'
import { findCurrentLesson } from '../../core/training/decide-completion'
import { listExemptions } from '../../core/training/decide-exemption'
import type { People } from '../ports'
import { titleOfRecord } from './record-view'

type Names = Pick<People, 'nameOfPerson'>

/** Where a person is in each programme that concerns them, for their leader: no answers, and not how many were wrong. */
export function viewProgrammes(state: LogState, people: Names, personId: string, standings: readonly Standing[], today: Day): ProgrammeStanding[] {
  const groups = groupBy(standings.filter(isLearnStanding), ({ obligation }) => obligation.requirement.requirementId)
  return [...groups].map(([requirementId, lessons]) => {
    const open = lessons.filter(({ state: where }) => where === 'open' || where === 'due-soon' || where === 'overdue')
    const [next] = open.toSorted((a, b) => (a.obligation.dueOn < b.obligation.dueOn ? -1 : 1))
    const evidence = { own: 0, meeting: 0, registered: 0, imported: 0 }
    for (const lesson of lessons) if (lesson.state === 'fulfilled') evidence[evidenceClassOf(lesson.by.record)] += 1
    const exemption = viewExemption(state, people, personId, requirementId)
    return {
      requirementId,
      done: lessons.filter(({ state: where }) => where === 'fulfilled').length,
      total: lessons.filter(({ state: where }) => where !== 'excluded').length,
      open: open.length,
      overdue: open.filter(({ state: where }) => where === 'overdue').length,
      evidence,
      ...(next && { next: { lessonId: next.obligation.lessonId, title: titleOfLesson(state, next, today), dueOn: next.obligation.dueOn } }),
      ...(exemption && { exemption }),
    }
  })
}

export function titleOfLesson(state: LogState, { obligation: { lessonId } }: Pick<LearnStanding, 'obligation'>, today: Day): InEachLanguage<string> {
  return findCurrentLesson(state, lessonId, today)?.title ?? { nb: lessonId, nn: lessonId, en: lessonId }
}

/** The exemption that holds now. */
export function viewExemption(state: LogState, people: Names, personId: string, requirementId: string): ExemptionView | undefined {
  const last = listExemptions(state, personId, requirementId).at(-1)
  if (!last?.exempts) return undefined
  const byName = people.nameOfPerson(last.actor)
  return { since: dayOf(last.recordedAt), reasonCode: last.reasonCode, reason: last.reason, ...(byName !== undefined && { byName }) }
}

/** What the person says is not so, as long as it is open: afterwards there is nothing for the leader to do. */
export function viewObjections(state: LogState, personId: string, standings: readonly Standing[]): ObjectionView[] {
  const records = state.recordsBySubject.get(personId) ?? []
  return records.flatMap(({ record }) => {
    if (record.kind !== 'voiding' || record.actor !== personId) return []
    const standing = standings.find(({ obligation }) => obligation.round === record.round && obligation.majorVersion === record.majorVersion && obligation.requirement.requirementId === record.requirementId)
    const voided = records.find(({ recordKey }) => recordKey === record.voids)
    const isOpen = standing !== undefined && standing.state !== 'fulfilled'
    return isOpen && voided ? [{ title: titleOfRecord(state, voided.record), reason: record.reason, recordedAt: record.recordedAt }] : []
  })
}
