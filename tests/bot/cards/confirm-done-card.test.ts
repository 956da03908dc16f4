import { confirmDoneCard } from '../../../bot/cards/confirm-done-card'
import { describeCard } from './card-contract'

describeCard(confirmDoneCard)
