import { lessonClosedCard } from '../../../bot/cards/lesson-closed-card'
import { describeCard } from './card-contract'

describeCard(lessonClosedCard)
