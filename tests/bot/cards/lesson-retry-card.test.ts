import { lessonRetryCard } from '../../../bot/cards/lesson-retry-card'
import { describeCard } from './card-contract'

describeCard(lessonRetryCard)
