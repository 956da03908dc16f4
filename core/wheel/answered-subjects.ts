import type { Day } from '../days/day'
import type { AnsweredSubjects, LogState } from '../facts/log-state'
import { listSubjects } from '../obligations/standing'
import { listAnswerers, type Subject } from '../obligations/subject'

type AnsweredSubject = Exclude<Subject, { kind: 'person' }>

/** The units, roles and objects that somebody answers for on `day`. Worked out for everybody at once, and kept until the organisation or a rule changes. */
export function listAnsweredSubjects(state: LogState, personId: string, day: Day): readonly AnsweredSubject[] {
  return answeredOn(state, day).byPerson.get(personId) ?? []
}

/** Everybody who answers for something on `day`. */
export function listAnswering(state: LogState, day: Day): string[] {
  return [...answeredOn(state, day).byPerson.keys()]
}

function answeredOn(state: LogState, day: Day): AnsweredSubjects {
  const known = state.prepared.answered
  if (known?.day === day) return known
  const byPerson = new Map<string, AnsweredSubject[]>()
  for (const subject of listSubjects(state, day))
    for (const personId of listAnswerers(state.organisation, subject, day)) {
      const subjects = byPerson.get(personId)
      if (subjects) subjects.push(subject)
      else byPerson.set(personId, [subject])
    }
  return (state.prepared.answered = { day, byPerson })
}
