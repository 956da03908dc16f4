import { delegateCard } from '../../../bot/cards/delegate-card'
import { describeCard } from './card-contract'

describeCard(delegateCard)
