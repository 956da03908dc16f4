import type { Fact, RecordFact } from '../../core/facts/fact'
import { parseSubject, type Subject } from '../../core/obligations/subject'
import type { ActStanding } from '../../core/obligations/obligation'
import { findObject } from '../../core/organisation/organisation'
import { keyOf } from '../../core/signing/decide-signature'
import { unitOf } from '../../core/wheel/list-colleagues'
import type { ViewParts } from './obligation-views'
import type { NamedTask, TaskData } from './wheel-views'

/** What the wheel's cards are drawn from, for one person. */
export type TaskParts = ViewParts & {
  personId: string
  nameOf: (personId: string) => string
  /** A fact of the log by its key. */
  findFact: (factKey: string) => Fact | undefined
}

export function dataOf({ sha256, language }: TaskParts, standing: ActStanding): TaskData {
  return { obligationKey: keyOf(sha256, standing.obligation), step: standing.step, language }
}

/** What is to be done and about what, in words. */
export function namedTaskOf(parts: TaskParts, subject: Subject, standing: ActStanding): NamedTask {
  return { data: dataOf(parts, standing), title: standing.obligation.requirement.title[parts.language], about: nameSubject(parts, subject) }
}

/** The unit's name; an object's title with its unit; a person's own name. */
export function nameSubject({ state, today, nameOf }: TaskParts, subject: Subject): string {
  if (subject.kind === 'person') return nameOf(subject.personId)
  const unit = unitOf(state.organisation, subject, today)?.name ?? '–'
  const object = subject.kind === 'object' ? (findObject(state.organisation, subject.objectId, today) ?? state.organisation.objects.get(subject.objectId)?.at(-1)) : undefined
  return object ? `${object.title}, ${unit}` : unit
}

export function tabUrlOf({ links }: TaskParts, { obligation: { requirement, subject, round } }: ActStanding): string {
  return activityUrl(links, { requirementId: requirement.requirementId, subject, round })
}

/** The same page for a record about an obligation that may be gone. */
export function activityUrl(links: TaskParts['links'], { requirementId, subject, round }: Pick<RecordFact, 'requirementId' | 'subject'> & { round: string }): string {
  return links.tab(['activity', requirementId, encodeURIComponent(round), encodeURIComponent(subject)].join('/'))
}

/** The title under which an activity stands now, and what a record was about. */
export function nameRecord(parts: TaskParts, { requirementId, subject }: Pick<RecordFact, 'requirementId' | 'subject'>): { title: string; about: string } {
  const title = parts.state.requirements.get(requirementId)?.at(-1)?.requirement.title[parts.language] ?? requirementId
  return { title, about: nameSubject(parts, parseSubject(subject)) }
}
