import { taskClosedCard } from '../../../bot/cards/task-closed-card'
import { describeCard } from './card-contract'

describeCard(taskClosedCard)
