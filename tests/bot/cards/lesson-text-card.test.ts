import { lessonTextCard } from '../../../bot/cards/lesson-text-card'
import { describeCard } from './card-contract'

describeCard(lessonTextCard)
