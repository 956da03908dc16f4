import { signManyCard } from '../../../bot/cards/sign-many-card'
import { describeCard } from './card-contract'

describeCard(signManyCard)
