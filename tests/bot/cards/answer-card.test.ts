import { answerCard } from '../../../bot/cards/answer-card'
import { describeCard } from './card-contract'

describeCard(answerCard)
