import { helpCard } from '../../../bot/cards/help-card'
import { describeCard } from './card-contract'

describeCard(helpCard)
