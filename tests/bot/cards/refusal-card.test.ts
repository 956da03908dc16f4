import { refusalCard } from '../../../bot/cards/refusal-card'
import { describeCard } from './card-contract'

describeCard(refusalCard)
