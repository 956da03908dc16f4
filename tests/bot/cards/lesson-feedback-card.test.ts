import { lessonFeedbackCard } from '../../../bot/cards/lesson-feedback-card'
import { describeCard } from './card-contract'

describeCard(lessonFeedbackCard)
