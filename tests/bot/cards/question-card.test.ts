import { questionCard } from '../../../bot/cards/question-card'
import { describeCard } from './card-contract'

describeCard(questionCard)
