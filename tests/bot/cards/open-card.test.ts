import { openCard } from '../../../bot/cards/open-card'
import { describeCard } from './card-contract'

describeCard(openCard)
