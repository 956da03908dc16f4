import { receiptCard } from '../../../bot/cards/receipt-card'
import { describeCard } from './card-contract'

describeCard(receiptCard)
