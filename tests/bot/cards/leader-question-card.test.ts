import { leaderQuestionCard } from '../../../bot/cards/leader-question-card'
import { describeCard } from './card-contract'

describeCard(leaderQuestionCard)
