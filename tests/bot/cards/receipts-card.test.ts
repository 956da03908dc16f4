import { receiptsCard } from '../../../bot/cards/receipts-card'
import { describeCard } from './card-contract'

describeCard(receiptsCard)
