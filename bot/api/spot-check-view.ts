import type { HitRate, SampleView, SpotCheckLine } from '../../core/api/control-questions'
import { countSamples, type Sample } from '../../core/control/judge-spot-check'
import { dayOf, type Day } from '../../core/days/day'
import type { SpotCheckDraw } from '../../core/facts/control-facts'
import type { LogState } from '../../core/facts/log-state'
import { NO_FORM, type ActivityForm } from '../../core/obligations/activity-form'
import { findUnitOfRecord, parseSubject } from '../../core/obligations/subject'
import type { SignOffRecord } from '../../core/facts/activity-facts'
import type { InEachLanguage } from '../../core/language/language'
import type { People } from '../ports'
import { nameOfActor } from './name-of-actor'
import { nameOfUnit } from './seen-inspections'

type Names = Pick<People, 'nameOfPerson' | 'nameOfAccount'>

export function viewCheck({ checkId, title, recordedAt, from, to, dueOn, population }: SpotCheckDraw, samples: readonly Sample[]): SpotCheckLine {
  return { checkId, title, drawnOn: dayOf(recordedAt), from, to, dueOn, population, hitRate: viewHitRate(samples) }
}

export function viewHitRate(samples: readonly Sample[]): HitRate {
  return countSamples(samples)
}

/** A sign-off that was drawn, with what was answered under the form as it was, what was shown, and what was said of it. */
export function viewSample(state: LogState, people: Names, { recordKey, signOff: { record }, state: stands, evidence, verdict }: Sample, today: Day): SampleView {
  const present = (record.answers ?? []).flatMap((answer) => (answer.kind === 'present' ? answer.personIds : []))
  return {
    recordKey,
    ...describeSignOff(state, people, record, today),
    round: record.round,
    byName: nameOfActor(people, record),
    doneOn: record.doneOn,
    recordedAt: record.recordedAt,
    form: findForm(state, record),
    answers: record.answers ?? [],
    presentNames: present.map((personId) => people.nameOfPerson(personId) ?? personId),
    state: stands,
    ...(evidence && { evidence: { text: evidence.record.text, files: evidence.record.files, byName: nameOfActor(people, evidence.record), recordedAt: evidence.record.recordedAt } }),
    ...(verdict && { verdict: { holds: verdict.holds, note: verdict.note, byName: nameOfActor(people, verdict), recordedAt: verdict.recordedAt } }),
  }
}

/** What a sign-off is of, in words: the activity, what it is about, and in which unit. */
export function describeSignOff(state: LogState, people: Pick<People, 'nameOfPerson'>, { requirementId, subject, recordedAt }: SignOffRecord, today: Day): { title: InEachLanguage<string>; aboutName: string; unitName: string } {
  const unitId = findUnitOfRecord(state.organisation, subject, dayOf(recordedAt)) ?? findUnitOfRecord(state.organisation, subject, today)
  const unitName = unitId === undefined ? '' : nameOfUnit(state, unitId, today)
  const about = parseSubject(subject)
  const title = state.requirements.get(requirementId)?.at(-1)?.requirement.title ?? { nb: requirementId, nn: requirementId, en: requirementId }
  switch (about.kind) {
    case 'person':
      return { title, aboutName: people.nameOfPerson(about.personId) ?? about.personId, unitName }
    case 'unit':
    case 'role':
      return { title, aboutName: unitName, unitName }
    case 'object':
      return { title, aboutName: state.organisation.objects.get(about.objectId)?.at(-1)?.title ?? about.objectId, unitName }
  }
}

/** As it was answered: a record from before the wheel has none. */
function findForm({ requirements }: LogState, { requirementId, requirementVersion }: SignOffRecord): ActivityForm {
  const requirement = requirements.get(requirementId)?.find(({ version }) => version === requirementVersion)?.requirement
  return requirement?.kind === 'act' ? (requirement.form ?? NO_FORM) : NO_FORM
}
