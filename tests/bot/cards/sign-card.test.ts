import { signCard } from '../../../bot/cards/sign-card'
import { describeCard } from './card-contract'

describeCard(signCard)
