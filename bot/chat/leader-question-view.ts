import type { Language } from '../../core/language/language'
import { titleOfVersion } from '../cards/title-of-version'
import type { LeaderQuestionView } from '../cards/views'
import type { ChatParts } from './chat-parts'
import type { Question } from './questions'
import { nameOf } from './self'

/** A question as its leader sees it, still to be answered. */
export function leaderQuestionViewOf(parts: Pick<ChatParts, 'people' | 'readModel'>, language: Language, question: Question): LeaderQuestionView {
  return {
    questionId: question.questionId,
    askerName: nameOf(parts.people, question.askerPersonId),
    title: titleOfVersion(parts.readModel.state(), question, language),
    version: question.documentVersion,
    question: question.question,
  }
}
