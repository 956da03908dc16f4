import { taskNewsCard } from '../../../bot/cards/task-news-card'
import { describeCard } from './card-contract'

describeCard(taskNewsCard)
