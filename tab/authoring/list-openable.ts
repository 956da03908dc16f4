import type { AnswerOf } from '../../core/api/question'
import type { rules } from '../../core/api/rules-questions'
import type { Language } from '../../core/language/language'
import type { OpenableActivity } from './follow-up-fields'

/** Activities that others may open. */
export function listOpenable(requirements: AnswerOf<typeof rules>['requirements'], language: Language): OpenableActivity[] {
  return requirements.filter(({ activity, published }) => activity?.isFollowUp === true && published?.withdrawnFrom === undefined).map(({ requirementId, title }) => ({ requirementId, title: title[language] }))
}
