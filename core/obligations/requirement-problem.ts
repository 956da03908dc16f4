import type { TextProblem } from '../documents/document-text'

/** What a reader's words are found under; `path` says where, `lessonIds.2`. */
export type RequirementProblem = {
  path: string
  problem:
    | TextProblem
    | 'unknown-document'
    | 'unknown-lesson'
    /** Published, but for a later day than this. */
    | 'lesson-not-in-force'
    | 'lesson-twice'
    | 'unknown-unit'
    | 'closed-unit'
    /** Levels are those of the units that somebody leads. */
    | 'levels-without-leaders'
    | 'no-unit-on-these-levels'
    | 'past'
    | 'no-such-day'
    /** The same day of the year as one before it; 29 February is the 28th in most years. */
    | 'date-twice'
    /** A round would open before the one before it is due. */
    | 'lead-longer-than-period'
    /** An activity has no versions that could ask for it again. */
    | 'from-version'
    /** Only objects bear a date of their own. */
    | 'own-date-without-objects'
    /** What was signed, learned or signed off under the earlier version would count for something else. */
    | 'kind-changed'
    | 'document-changed'
    /** The first lesson would come back before the last one is due. */
    | 'renewal-too-short'
    | 'field-twice'
    | 'option-twice'
    /** A condition on something that is no choice asked before. */
    | 'unknown-question'
    | 'unknown-option'
    | 'unknown-follow-up'
    /** An activity with a schedule of its own cannot be opened by another. */
    | 'not-a-follow-up'
    | 'follow-up-of-itself'
    /** Where nothing is asked for, nobody would ever see the form. */
    | 'form-without-sign-off'
    /** What is done elsewhere must say where. */
    | 'done-in-missing'
    /** Figures and measures are those of a unit. */
    | 'review-without-unit'
    /** A unit may add to its own wheel, not to that of others. */
    | 'outside-own-unit'
}
export type Problem = RequirementProblem['problem']

export function at(path: string, problems: readonly Problem[]): RequirementProblem[] {
  return problems.map((problem) => ({ path, problem }))
}
