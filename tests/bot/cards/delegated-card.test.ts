import { delegatedCard } from '../../../bot/cards/delegated-card'
import { describeCard } from './card-contract'

describeCard(delegatedCard)
