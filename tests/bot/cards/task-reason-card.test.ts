import { taskReasonCard } from '../../../bot/cards/task-reason-card'
import { describeCard } from './card-contract'

describeCard(taskReasonCard)
