import { dayOf, toInstant } from '../days/day'
import { listTextProblems } from '../documents/document-text'
import type { LogState } from '../facts/log-state'
import type { LessonReturn } from '../facts/rule-facts'
import { LANGUAGES, type InEachLanguage } from '../language/language'
import { listRequirementsInForce } from '../obligations/standing'
import type { Publisher } from './decide-lesson-publication'
import type { FieldProblem } from './field-problem'
import { onlyAbout } from './foresee'

export type LessonReturnDraft = { requirementId: string; lessonId: string; dueInDays: number; reason: InEachLanguage<string> }

export type LessonReturnDecision = { outcome: 'return'; lessonReturn: LessonReturn } | { outcome: 'not-found' } | { outcome: 'not-ready'; problems: FieldProblem[] }

/** Brings a lesson of a programme in force back today. The right to do so is checked by the caller. */
export function decideLessonReturn(
  state: LogState,
  { requirementId, lessonId, dueInDays, reason }: LessonReturnDraft,
  { personId, oid, tenantId, appVersion }: Publisher,
  now: Date,
): LessonReturnDecision {
  const today = dayOf(now)
  const [programme] = listRequirementsInForce(onlyAbout(state, [requirementId]), today)
  if (programme?.kind !== 'learn' || !programme.lessonIds.includes(lessonId)) return { outcome: 'not-found' }
  const problems: FieldProblem[] = LANGUAGES.flatMap((language) => listTextProblems(reason[language]).map((problem) => ({ path: `reason.${language}`, problem })))
  const earlier = (state.decisions.get(requirementId)?.returns ?? []).filter((known) => known.lessonId === lessonId)
  // Twice on one day would open nothing more.
  if (earlier.some(({ effectiveOn }) => effectiveOn >= today)) problems.push({ path: 'lessonId', problem: 'already-back' })
  if (problems.length > 0) return { outcome: 'not-ready', problems }
  return {
    outcome: 'return',
    lessonReturn: {
      kind: 'lesson-return',
      v: 1,
      tenantId,
      appVersion,
      recordedAt: toInstant(now),
      actor: personId,
      actorOid: oid,
      requirementId,
      lessonId,
      returnNumber: earlier.length + 1,
      effectiveOn: today,
      dueInDays,
      reason,
    },
  }
}
