import { sha256 } from '../../bot/hashing'
import { canonicalJson } from '../../core/facts/canonical-json'
import type { Inspection, InspectionFact } from '../../core/facts/control-facts'
import { sha256OfText } from '../../core/facts/hashing'
import type { Exemption, LessonPublication, LessonReturn, RequirementPublication, RequirementWithdrawal, RoundMove } from '../../core/facts/rule-facts'
import type { ActRequirement, LearnRequirement, Requirement } from '../../core/obligations/requirement'
import { sampleLesson } from './sample-lesson'
import { oidOf, PEOPLE, TENANT_ID, type SamplePerson } from './sample-log'

export { sampleLesson }

const envelope = { v: 1 as const, tenantId: TENANT_ID, appVersion: '0.1.0', recordedAt: '2026-11-02T08:00:00.000Z' }
const controller = { actor: 'p-controller', actorOid: '00000000-0000-4000-8000-0000000000aa' }
const everywhere = (text: string) => ({ nb: text, nn: text, en: text })

export const EVERYBODY = { employmentClasses: ['permanent', 'hourly-paid', 'hired-in', 'apprentice', 'elected'] } satisfies LearnRequirement['audience']

/** Two lessons, both out on the day the programme comes into force. */
export const PROGRAMME: LearnRequirement = {
  kind: 'learn',
  requirementId: 'privacy-security',
  title: { nb: 'Personvern og informasjonssikkerhet', nn: 'Personvern og informasjonstryggleik', en: 'Privacy and information security' },
  reason: everywhere('Alle behandler personopplysninger.'),
  audience: EVERYBODY,
  lessonIds: ['phishing', 'passwords'],
  cadence: { kind: 'at-once' },
  dueInDays: 21,
  minutes: 5,
}

/** Each workplace goes through its list of risks before the summer. */
export const YEARLY: ActRequirement = {
  kind: 'act',
  requirementId: 'risk-review',
  title: everywhere('Gjennomgå risiko'),
  reason: everywhere('Internkontrollen krever det.'),
  audience: { of: 'units', levels: ['workplace'] },
  schedule: { kind: 'calendar', every: 'year', month: 6, day: 15, leadDays: 30 },
  evidence: 'sign-off',
  dueInDays: 30,
  minutes: 60,
}

export function lessonPublication(lessonId = 'phishing', major = 1, minor = 0, effectiveOn = '2026-11-02'): LessonPublication {
  const lesson = sampleLesson(lessonId)
  return {
    kind: 'lesson-publication',
    ...envelope,
    ...controller,
    lessonId,
    version: { major, minor },
    level: minor === 0 ? 'major' : 'minor',
    effectiveOn,
    title: lesson.title,
    minutes: lesson.minutes,
    where: 'here',
    questions: lesson.questions.length,
    contentSha256: sha256OfText(sha256, canonicalJson(lesson)),
    reason: 'Ny leksjon',
  }
}

export function requirementPublication(requirement: Requirement, changes: Partial<RequirementPublication> = {}): RequirementPublication {
  return { kind: 'requirement-publication', ...envelope, ...controller, version: 1, effectiveOn: '2026-11-02', requirement, ...changes }
}

export function withdrawalOf({ requirementId }: Pick<Requirement, 'requirementId'>, changes: Partial<RequirementWithdrawal> = {}): RequirementWithdrawal {
  return { kind: 'requirement-withdrawal', ...envelope, ...controller, requirementId, version: 1, effectiveOn: '2026-11-15', reason: 'Erstattet', ...changes }
}

export function lessonReturn(lessonId = 'phishing', changes: Partial<LessonReturn> = {}): LessonReturn {
  const { requirementId } = PROGRAMME
  return { kind: 'lesson-return', ...envelope, ...controller, requirementId, lessonId, returnNumber: 1, effectiveOn: '2026-11-20', dueInDays: 7, reason: everywhere('En sak i avisen'), ...changes }
}

export function roundMove({ requirementId }: Pick<Requirement, 'requirementId'>, round: string, dueOn: string, changes: Partial<RoundMove> = {}): RoundMove {
  return { kind: 'round-move', ...envelope, ...controller, requirementId, round, step: 0, dueOn, reason: 'Ferie', ...changes }
}

export function exemptionOf(person: SamplePerson, { requirementId }: Pick<Requirement, 'requirementId'>, changes: Partial<Exemption> = {}): Exemption {
  const leader = { actor: PEOPLE.leader, actorOid: oidOf('leader') }
  return { kind: 'exemption', ...envelope, ...leader, subject: PEOPLE[person], requirementId, step: 0, exempts: true, reasonCode: 'equivalent-elsewhere', reason: 'Har kurset fra før', ...changes }
}

/** Arbeidstilsynet has been to the kindergarten. */
export function inspectionOf(inspection: Partial<Inspection> = {}, changes: Partial<InspectionFact> = {}): InspectionFact {
  const found = { findingId: 'f-1', findingClass: 'order' as const, text: 'Kartlegg risikoen for vold', unitId: 'u-kindergarten', dueOn: '2026-12-15' }
  const told: Inspection = { inspectionId: 'i-1', inspectionKind: 'supervision', by: 'Arbeidstilsynet', title: 'Tilsyn med arbeidsmiljøet', heldOn: '2026-11-01', unitIds: ['u-kindergarten'], summary: '', findings: [found], ...inspection }
  return { kind: 'inspection', ...envelope, ...controller, revision: 1, inspection: told, source: 'entered', ...changes }
}
