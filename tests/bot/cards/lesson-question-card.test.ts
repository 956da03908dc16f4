import { lessonQuestionCard } from '../../../bot/cards/lesson-question-card'
import { describeCard } from './card-contract'

describeCard(lessonQuestionCard)
