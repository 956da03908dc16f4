import { dayOf, toInstant, type Day } from '../days/day'
import { canonicalJson } from '../facts/canonical-json'
import type { VersionLevel } from '../facts/fact'
import { sha256OfText, type Sha256 } from '../facts/hashing'
import type { LogState } from '../facts/log-state'
import type { LessonPublication } from '../facts/rule-facts'
import type { RegistrationSource } from '../signing/decide-paper-signature'
import { Lesson, listLessonProblems } from '../training/lesson'
import { nextVersion } from './decide-publication'
import { listSchemaProblems, type FieldProblem } from './field-problem'
import { lessonOfDraft, type LessonDraft } from './lesson-draft'

/** Who publishes; a controller from outside is nobody in the organisation, so the account is all there is to name. */
export type Publisher = RegistrationSource & { personId: string }

export type LessonToPublish = { lessonId: string; level: VersionLevel; effectiveOn: Day; reason: string; content: LessonDraft }

export type LessonPublicationDecision =
  /** `content` is frozen first, under the hash that the publication names. */
  | { outcome: 'publish'; publication: LessonPublication; content: string }
  | { outcome: 'not-ready'; problems: FieldProblem[] }

/** The immutable version this draft becomes, or all that stops it. The person's right to publish is checked by the caller. */
export function decideLessonPublication(
  state: Pick<LogState, 'lessons'>,
  sha256: Sha256,
  { lessonId, level, effectiveOn, reason, content: draft }: LessonToPublish,
  { personId, oid, tenantId, appVersion }: Publisher,
  now: Date,
): LessonPublicationDecision {
  const earlier = state.lessons.get(lessonId) ?? []
  const parsed = Lesson.safeParse(lessonOfDraft(lessonId, draft))
  const ofVersion = listVersionProblems(earlier, level, effectiveOn, dayOf(now))
  if (!parsed.success) return { outcome: 'not-ready', problems: [...listSchemaProblems(parsed.error), ...ofVersion] }
  const lesson = parsed.data
  const ofContent = listLessonProblems(lesson)
  // Half a letter pair cannot be hashed; the texts that hold one are among the problems already.
  if (ofContent.length > 0) return { outcome: 'not-ready', problems: [...ofContent, ...ofVersion] }
  const content = canonicalJson(lesson)
  const contentSha256 = sha256OfText(sha256, content)
  const problems: FieldProblem[] = [...ofVersion, ...(earlier.at(-1)?.contentSha256 === contentSha256 ? [{ path: 'content', problem: 'unchanged' }] : [])]
  if (problems.length > 0) return { outcome: 'not-ready', problems }
  return {
    outcome: 'publish',
    publication: {
      kind: 'lesson-publication',
      v: 1,
      tenantId,
      appVersion,
      recordedAt: toInstant(now),
      actor: personId,
      actorOid: oid,
      lessonId,
      version: nextVersion(earlier.at(-1), level),
      level,
      effectiveOn,
      title: lesson.title,
      minutes: lesson.minutes,
      where: lesson.where,
      questions: lesson.where === 'here' ? lesson.questions.length : 0,
      contentSha256,
      reason: reason.normalize(),
    },
    content,
  }
}

/** Versions come into force in the order of their numbers, and none before today. */
function listVersionProblems(earlier: readonly LessonPublication[], level: VersionLevel, effectiveOn: Day, today: Day): FieldProblem[] {
  const previous = earlier.at(-1)
  const problems: FieldProblem[] = []
  if (effectiveOn < today) problems.push({ path: 'effectiveOn', problem: 'effective-before-today' })
  if (previous && effectiveOn < previous.effectiveOn) problems.push({ path: 'effectiveOn', problem: 'effective-before-previous' })
  if (!previous && level === 'minor') problems.push({ path: 'level', problem: 'first-must-be-major' })
  return problems
}
