import { timeRequestCard } from '../../../bot/cards/time-request-card'
import { describeCard } from './card-contract'

describeCard(timeRequestCard)
