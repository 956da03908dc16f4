import { weekCard } from '../../../bot/cards/week-card'
import { describeCard } from './card-contract'

describeCard(weekCard)
