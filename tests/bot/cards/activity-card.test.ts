import { activityCard } from '../../../bot/cards/activity-card'
import { describeCard } from './card-contract'

describeCard(activityCard)
