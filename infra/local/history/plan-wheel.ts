import { addDays, dayOf, type Day, type Instant } from '../../../core/days/day'
import type { Fact } from '../../../core/facts/fact'
import type { LogState } from '../../../core/facts/log-state'
import { actOfLibrary, type SectorUnits } from '../../../core/library/activity-of-library'
import { ACTIVITY_LIBRARY, STARTER_WHEEL } from '../../../core/library/activity-library'
import type { FormField, WrittenAnswer } from '../../../core/obligations/activity-form'
import { listSubjects } from '../../../core/obligations/standing'
import { listAnswerers, subjectKey } from '../../../core/obligations/subject'
import { findAccount } from '../../../core/organisation/organisation'
import type { Publisher } from '../../../core/publishing/decide-lesson-publication'
import { decideRequirementPublication } from '../../../core/publishing/decide-requirement-publication'
import { listPublishingWaves } from '../../../core/publishing/publishing-order'
import { draftOfRequirement } from '../../../core/publishing/requirement-draft'
import { decideSignOff, formOf } from '../../../core/wheel/decide-sign-off'
import { listActivities } from '../../../core/wheel/list-tasks'
import type { Random } from '../municipality/random'
import { SampleHistoryError } from './sample-history-error'

type Source = { tenantId: string; appVersion: string }

const REASON = 'Startårshjulet'
/** Of what is open, how much is signed off in a fortnight: most by the day it is due, never all. */
const SIGNED_IN_A_FORTNIGHT = 0.45
/** Written where a form asks for a text. */
const WRITTEN = 'Gjennomgått på personalmøte. Ingen nye funn som krever tiltak utover det som er avtalt.'

/** Waves in which the library is published: what is opened by a sign-off is there before the form that opens it. */
export const WAVES = 3

/** One wave of the library's activities, as the sample municipality published them. */
export function planActivities(state: LogState, sectorUnits: SectorUnits, wave: number, by: Publisher, at: Instant): Fact[] {
  const startOn = dayOf(at)
  const all = ACTIVITY_LIBRARY.flatMap((activity) => {
    const requirement = activity.kind === 'act' ? actOfLibrary(STARTER_WHEEL, activity, { organisation: state.organisation, sectorUnits, startOn }) : undefined
    return requirement ? [{ requirementId: requirement.requirementId, requirement }] : []
  })
  return (listPublishingWaves(all)[wave] ?? []).map(({ requirementId, requirement }) => {
    const decision = decideRequirementPublication(state, { requirementId, effectiveOn: startOn, openRounds: 'keep', reason: REASON, content: draftOfRequirement(requirement, startOn) }, by, new Date(at))
    if (decision.outcome !== 'publish') throw new SampleHistoryError(`Activity ${requirementId}`, decision)
    return decision.publication
  })
}

/** What leaders signed off in a fortnight, each decided by core as their click would have been. */
export function planSignOffs(state: LogState, random: Random, source: Source, at: Instant): Fact[] {
  const day = dayOf(at)
  return listSubjects(state, day).flatMap((subject) =>
    listActivities(state, subject, day).flatMap(({ state: now, step, obligation: { requirement, round } }): Fact[] => {
      const isOpen = now === 'open' || now === 'due-soon' || now === 'overdue'
      if (!isOpen || requirement.evidence === 'none' || !random.chance(SIGNED_IN_A_FORTNIGHT)) return []
      const answerer = listAnswerers(state.organisation, subject, day).map((personId) => state.organisation.people.get(personId))[0]
      const account = answerer && findAccount(answerer, day)
      if (!account?.enabled) return []
      const answers = formOf(requirement).fields.flatMap((field) => answerOf(field, random, day))
      const click = { requirementId: requirement.requirementId, subject: subjectKey(subject), round, step, requirementVersion: 1, outcome: 'done' as const, reason: '', doneOn: addDays(day, -random.below(5)), answers, files: [], measures: [] }
      const decision = decideSignOff(state, click, { ...source, oid: account.oid, channel: random.chance(0.6) ? 'msteams-bot' : 'tab' }, new Date(at))
      if (decision.outcome === 'sign-off') return [decision.record]
      // A file that the form demands cannot be made up; nobody signs off for an account that is closed.
      if (decision.outcome === 'not-ready' || decision.outcome === 'refused') return []
      throw new SampleHistoryError(`Sign-off of ${click.requirementId} for ${click.subject} at ${at}`, decision)
    }),
  )
}

function answerOf(field: FormField, random: Random, day: Day): WrittenAnswer[] {
  const { fieldId } = field
  switch (field.kind) {
    case 'confirm':
      return [{ kind: 'confirm', fieldId, isConfirmed: true }]
    case 'text':
      return [{ kind: 'text', fieldId, text: WRITTEN }]
    case 'choice':
      return [{ kind: 'choice', fieldId, optionIds: [random.pick(field.options).optionId] }]
    case 'date':
      return [{ kind: 'date', fieldId, on: day }]
    case 'number':
      return [{ kind: 'number', fieldId, number: Math.min(field.most ?? Infinity, (field.least ?? 0) + random.below(5)) }]
    case 'present':
      return [{ kind: 'present', fieldId, personIds: [], others: 3 + random.below(12) }]
    case 'files':
      return []
  }
}
