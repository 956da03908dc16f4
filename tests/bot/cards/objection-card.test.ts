import { objectionCard } from '../../../bot/cards/objection-card'
import { describeCard } from './card-contract'

describeCard(objectionCard)
