import { lessonCard } from '../../../bot/cards/lesson-card'
import { describeCard } from './card-contract'

describeCard(lessonCard)
