import { moreTimeCard } from '../../../bot/cards/more-time-card'
import { describeCard } from './card-contract'

describeCard(moreTimeCard)
