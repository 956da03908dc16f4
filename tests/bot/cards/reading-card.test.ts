import { readingCard } from '../../../bot/cards/reading-card'
import { describeCard } from './card-contract'

describeCard(readingCard)
