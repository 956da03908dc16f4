import { lessonElsewhereCard } from '../../../bot/cards/lesson-elsewhere-card'
import { describeCard } from './card-contract'

describeCard(lessonElsewhereCard)
