import { lessonReceiptCard } from '../../../bot/cards/lesson-receipt-card'
import { describeCard } from './card-contract'

describeCard(lessonReceiptCard)
